import type { RequiredSecret } from '@254carbon/observability';
import { sentence } from './sentence';

const known = new WeakMap<RequiredSecret, DescribedSecret>();

export interface DescribedSecret extends RequiredSecret {
  /** Asks for the values and makes it. */
  readonly block: string;
}

/** A Secret as the README tells it, the identical one for environments that need the same. */
export function describedSecret(secret: RequiredSecret): DescribedSecret {
  const described = known.get(secret) ?? { ...secret, purpose: sentence(secret.purpose), block: askingBlock(secret) };
  known.set(secret, described);
  return described;
}

/**
 * A block for the shell that asks for each value and makes the Secret; with `into`, the end of a pipe, it is written
 * there instead. Values reach `kubectl` as files, so that no list of processes shows them.
 */
export function askingBlock({ name, namespace, keys, type }: RequiredSecret, into?: string): string {
  if (type === 'kubernetes.io/tls') return certificateBlock({ name, namespace }, into);
  const asked = keys
    .filter(({ file }) => file !== true)
    .map((key) => ({ name: key.name, variable: variableOf(key.name) }));
  const files = keys.filter(({ file }) => file === true);
  const create = [
    `  kubectl create secret generic ${name} -n ${namespace}${into === undefined ? '' : ' --dry-run=client -o yaml'}`,
    ...asked.map((key) => `    --from-file=${key.name}=<(printf %s "$${key.variable}")`),
    // Outside of the clone, so that nobody commits it.
    ...files.map((key) => `    --from-file=${key.name}=../${key.name}`),
  ].join(' \\\n');
  return [
    '(',
    ...asked.map((key) => `  printf '${key.name}: '; IFS= read -rs ${key.variable}; echo`),
    into === undefined ? create : `${create} |\n    ${into}`,
    ')',
  ].join('\n');
}

/** A certificate has many lines, and lies in files anyway: outside of the clone, so that nobody commits them. */
function certificateBlock({ name, namespace }: Pick<RequiredSecret, 'name' | 'namespace'>, into?: string): string {
  const files = '--cert=../tls.crt --key=../tls.key';
  const create = `kubectl create secret tls ${name} -n ${namespace} ${files}`;
  return into === undefined ? create : `${create} --dry-run=client -o yaml |\n  ${into}`;
}

function variableOf(key: string): string {
  return key.replace(/[^A-Za-z0-9]/g, '_').replace(/^(?=[0-9])/, '_');
}
