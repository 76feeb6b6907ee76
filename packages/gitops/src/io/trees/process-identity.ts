import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { digest } from '../digest';

let identity: string | undefined;

/** `place.pid.start`: names this process so that another one, also a later one with the same number, can be told apart. */
export function processIdentity(): string {
  const namespace = () => attempt(() => readlinkSync('/proc/self/ns/pid'));
  identity ??= `${digest(hostname() + namespace()).slice(0, 8)}.${process.pid}.${startOf(process.pid)}`;
  return identity;
}

/** Whether the process that an identity names still runs; `undefined` for one of another machine or container. */
export function isSameProcessAlive(identity: string): boolean | undefined {
  const [where, pid, start] = identity.split('.');
  if (where !== processIdentity().split('.')[0]) return undefined;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return start === startOf(Number(pid));
}

/** When the process was started, in the kernel's ticks; empty where the system does not tell. */
function startOf(pid: number): string {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
