import type { EnvironmentFacts, RequiredSecret } from '@254carbon/observability';
import type { EnvironmentSettings } from '../generated/environment-settings';

interface Options {
  readonly secrets: EnvironmentSettings['secrets'];
  readonly facts: Pick<EnvironmentFacts, 'name' | 'cluster'>;
}

/** What a Secret is called in the store of `external-secrets`. */
export function remoteKeyOf({ name, namespace }: RequiredSecret, { secrets, facts }: Options): string {
  const pattern = Object.hasOwn(secrets.remoteKeys, name) ? secrets.remoteKeys[name] : undefined;
  const parts: Readonly<Record<string, string>> = {
    environment: facts.name,
    cluster: facts.cluster.name,
    namespace,
    name,
  };
  return (pattern ?? secrets.remoteKey).replace(/\{(\w+)\}/g, (all, part: string) => parts[part] ?? all);
}
