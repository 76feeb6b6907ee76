import type { Database, EnvironmentFacts, Exposure, Login, Notification } from '@254carbon/observability';
import { providerType } from './notifications/provider-types';
import type { EnvironmentSettings } from './generated/environment-settings';

/** What components may know of an environment. */
export function environmentFacts(name: string, settings: EnvironmentSettings): EnvironmentFacts {
  const { repository, branch, size, objectStorage, database, login, slack } = settings;
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
    network: settings.network as EnvironmentFacts['network'],
    ...(objectStorage === undefined ? {} : { objectStorage }),
    // Without a host, which was refused and told, there is none.
    ...(database?.host === undefined ? {} : { database: database as Database }),
    expose: exposures(settings),
    ...(isComplete(login) ? { login: login as Login } : {}),
    slack: { channel: slack.channel },
    notifications: notifications(settings),
  };
}

/** One whose type is not known is told by the checks, and not rendered. */
function notifications({ notifications: all }: EnvironmentSettings): readonly Notification[] {
  return Object.entries(all).flatMap(([name, { type = name, channel, events }]) =>
    providerType(type) !== undefined ? [{ name, type, events, ...(channel === undefined ? {} : { channel }) }] : [],
  );
}

/** What was refused of it is told, and it makes no sense without. */
function isComplete(login: EnvironmentSettings['login']): boolean {
  return (['clientId', 'authUrl', 'tokenUrl', 'userInfoUrl'] as const).every((key) => login?.[key] !== undefined);
}

/** What is not complete is told by the checks, and not rendered. */
function exposures({ components, expose, network }: EnvironmentSettings): Readonly<Record<string, Exposure>> {
  const known = Object.entries(expose).flatMap(([component, exposure]): [string, Exposure][] => {
    const { through, host, tls, annotations } = exposure;
    if (components[component] === undefined || host === undefined || through === 'none') return [];
    // Without a source a policy would let everybody in.
    if (network[through]?.pods === undefined && network[through]?.cidrs === undefined) return [];
    const secure = through === 'gateway' || tls !== undefined;
    const certificate = through === 'ingress' ? certificateOf(component, tls) : {};
    return [[component, { through, host, url: `${secure ? 'https' : 'http'}://${host}`, annotations, ...certificate }]];
  });
  return Object.fromEntries(known);
}

type Tls = EnvironmentSettings['expose'][string]['tls'];

/** cert-manager names the Secret as it is told to; a Secret of somebody else has a name already. */
function certificateOf(component: string, tls: Tls): Pick<Exposure, 'certificate'> {
  if (tls?.secret !== undefined) return { certificate: { secret: tls.secret } };
  if (tls?.issuer === undefined) return {};
  return { certificate: { secret: `${component}-tls`, issuer: { kind: tls.issuerKind, name: tls.issuer } } };
}
