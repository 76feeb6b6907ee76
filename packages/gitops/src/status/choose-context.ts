import type { EnvironmentFacts } from '@254carbon/observability';

interface Known {
  /** Context that was asked for. */
  readonly asked?: string;
  readonly contexts: readonly string[];
  readonly current: string;
}

/**
 * The context of an environment's cluster: what was asked for, else the one that is called after the cluster or the
 * environment, else kubectl's current one. Whether it is the right cluster is told by the branch that it follows.
 */
export function chooseContext({ name, cluster }: EnvironmentFacts, { asked, contexts, current }: Known): string {
  return asked ?? [cluster.name, name].find((one) => contexts.includes(one)) ?? current;
}
