import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goBuilds } from '../programs/pinned';
import { programsFolder } from '../programs/programs-folder';

/** A cluster without nodes: an API server and its etcd, for one spec. */
export interface ControlPlane {
  /** Path of a kubeconfig whose contexts are called after the users below. */
  readonly kubeconfig: string;
  /** `https://127.0.0.1:PORT`. */
  readonly server: string;
  /** Kills both and removes what they wrote. */
  stop(): void;
}

/** Users by their token: one who may do everything, and one who may do nothing. */
const USERS = { admin: 'system:masters', nobody: 'visitors' } as const;

const folder = join(programsFolder(process.env), goBuilds['control-plane'].folder);

/** Whether the programs are there; a spec is skipped where they are not. */
export const isControlPlaneExpected = existsSync(folder);

/** Starts a cluster of its own on 127.0.0.1, ready in a few seconds. */
export async function startControlPlane(): Promise<ControlPlane> {
  const home = mkdtempSync(join(tmpdir(), 'control-plane-'));
  const [clients, peers, port] = [await freePort(), await freePort(), await freePort()];
  const processes = [startEtcd(home, clients, peers), startServer(home, clients, port)];
  const stop = () => {
    processes.forEach((one) => one.kill('SIGKILL'));
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const server = `https://127.0.0.1:${port}`;
    await untilReady(server, processes, home);
    return { kubeconfig: writeKubeconfig(home, server), server, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function startEtcd(home: string, clients: number, peers: number): ChildProcess {
  const url = (port: number) => `http://127.0.0.1:${port}`;
  return start(home, 'server', {
    'data-dir': join(home, 'etcd'),
    'listen-client-urls': url(clients),
    'advertise-client-urls': url(clients),
    'listen-peer-urls': url(peers),
    // Without them it would announce the default port, which another may have.
    'initial-advertise-peer-urls': url(peers),
    'initial-cluster': `default=${url(peers)}`,
    'unsafe-no-fsync': 'true',
  });
}

function startServer(home: string, clients: number, port: number): ChildProcess {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(join(home, 'key'), privateKey.export({ type: 'sec1', format: 'pem' }));
  writeFileSync(join(home, 'key.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
  const tokens = Object.entries(USERS).map(([user, group]) => `${user}-token,${user},${user},${group}\n`);
  writeFileSync(join(home, 'tokens'), tokens.join(''));
  mkdirSync(join(home, 'certificates'));
  return start(home, 'kube-apiserver', {
    'etcd-servers': `http://127.0.0.1:${clients}`,
    'bind-address': '127.0.0.1',
    'secure-port': String(port),
    'cert-dir': join(home, 'certificates'),
    'token-auth-file': join(home, 'tokens'),
    'authorization-mode': 'RBAC',
    'endpoint-reconciler-type': 'none',
    'service-account-issuer': 'https://kubernetes.default',
    'service-account-key-file': join(home, 'key.pub'),
    'service-account-signing-key-file': join(home, 'key'),
  });
}

function start(home: string, program: string, flags: Readonly<Record<string, string>>): ChildProcess {
  const log = openSync(join(home, `${program}.log`), 'a');
  const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  return spawn(join(folder, program), args, { stdio: ['ignore', log, log] });
}

async function untilReady(server: string, processes: readonly ChildProcess[], home: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while ((await statusOf(`${server}/readyz`)) !== 200) {
    if (Date.now() > deadline || processes.some(({ exitCode }) => exitCode !== null)) {
      const log = readFileSync(join(home, 'kube-apiserver.log'), 'utf8');
      throw new Error(`The API server does not get ready:\n${log.slice(-2000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const options = { rejectUnauthorized: false, headers: { authorization: 'Bearer admin-token' } };
    get(url, options, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', () => resolve(undefined));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** JSON is YAML. The server's own certificate is its authority. */
function writeKubeconfig(home: string, server: string): string {
  const path = join(home, 'kubeconfig');
  const users = Object.keys(USERS);
  const cluster = { server, 'certificate-authority': join(home, 'certificates/apiserver.crt') };
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'admin',
    clusters: [{ name: 'here', cluster }],
    contexts: users.map((user) => ({ name: user, context: { cluster: 'here', user } })),
    users: users.map((user) => ({ name: user, user: { token: `${user}-token` } })),
  };
  writeFileSync(path, JSON.stringify(config));
  return path;
}
