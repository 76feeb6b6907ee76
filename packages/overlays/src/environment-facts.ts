import type { EnvironmentFacts } from '@254carbon/observability';
import type { EnvironmentSettings } from './generated/environment-settings';

/** What components may know of an environment. */
export function environmentFacts(name: string, settings: EnvironmentSettings): EnvironmentFacts {
  const { repository, branch, size, network, objectStorage, slack } = settings;
  const { kubernetes, domain, storageClass } = settings.cluster;
  return {
    name,
    repository,
    branch,
    size,
    cluster: {
      name: settings.cluster.name ?? name,
      kubernetes,
      domain,
      ...(storageClass === undefined ? {} : { storageClass }),
    },
    network,
    ...(objectStorage === undefined ? {} : { objectStorage }),
    slack: { channel: slack.channel },
  };
}
