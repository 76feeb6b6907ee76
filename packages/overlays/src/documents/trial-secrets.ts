import type { EnvironmentFacts, RequiredSecret } from '@254carbon/observability';

/** The commands of one block that makes Secrets with made-up values, and those that show what was made up. */
export interface TrialSecrets {
  readonly lines: readonly string[];
  readonly reads: readonly string[];
}

/**
 * Made-up Secrets for a cluster where the platform is only tried; undefined where a value must come from somebody else.
 * What Flux reads the repository with is no part of them.
 */
export function trialSecrets(
  { repository }: Pick<EnvironmentFacts, 'repository'>,
  secrets: readonly RequiredSecret[],
): TrialSecrets | undefined {
  const isMadeUp = ({ keys }: RequiredSecret) => keys.every(({ trial }) => trial !== undefined);
  if (!repository.startsWith('https:') || !secrets.every(isMadeUp)) return undefined;
  return {
    lines: secrets.flatMap(({ name, namespace, keys }) => {
      const create = `kubectl create secret generic ${name} -n ${namespace}`;
      const values = keys.map((key) => `  --from-${valueOf(key)}`);
      return [create, ...values].map((line, index) => (index === values.length ? line : `${line} \\`));
    }),
    reads: secrets.flatMap(({ name, namespace, keys }) =>
      keys
        .filter(({ trial }) => trial === 'random')
        .map((key) => `kubectl get secret ${name} -n ${namespace} -o jsonpath='{.data.${key.name}}' | base64 -d; echo`),
    ),
  };
}

/** A random value reaches `kubectl` as a file, so that no list of processes shows it. */
function valueOf({ name, trial }: RequiredSecret['keys'][number]): string {
  if (typeof trial === 'object') return `literal=${name}=${trial.text}`;
  return `file=${name}=<(printf %s "$(openssl rand -hex 16)")`;
}
