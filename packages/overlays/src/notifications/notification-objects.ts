import { alert, provider } from '@254carbon/flux';
import type { KubernetesObject } from '@254carbon/manifest';
import type { EnvironmentFacts, Notification } from '@254carbon/observability';
import { FLUX_NAMESPACE } from '../tree/names';
import { notificationSecret } from './notification-secret';
import { providerType } from './provider-types';

const changing = [
  { kind: 'Kustomization', name: '*' },
  { kind: 'HelmRelease', name: '*' },
] as const;
const fetching = [
  { kind: 'GitRepository', name: '*' },
  { kind: 'HelmRepository', name: '*' },
  { kind: 'HelmChart', name: '*' },
] as const;

/** Whom Alerts tell, and what they are called after. */
interface Told {
  readonly provider: string;
  readonly prefix: string;
}

/** What has been deployed. */
export function changesAlert(facts: EnvironmentFacts, told: Told): KubernetesObject {
  return alert({
    ...commonOf(facts, told),
    name: `${told.prefix}-changes`,
    eventSeverity: 'info',
    eventSources: [...changing],
    // Errors pass this severity too, and the other Alert tells them, drift that is found as well; waiting for one another is
    // no news. Only words by themselves: names of objects that were changed, `observability-failures`, hold such too.
    exclusionList: [
      `(?i)(^|[\\s:("'])(fail|error|denied|forbidden|invalid|timed? ?out|not (found|ready))`,
      '^Dependencies do not',
      '^Cluster state of release [^\\n]* has drifted',
    ],
  });
}

/** What fails, and what cannot be fetched. */
export function failuresAlert(facts: EnvironmentFacts, told: Told): KubernetesObject {
  return alert({
    ...commonOf(facts, told),
    name: `${told.prefix}-failures`,
    eventSeverity: 'error',
    eventSources: [...changing, ...fetching],
  });
}

/**
 * What became of a commit, beside it in the Git provider: of Kustomizations only, whose events name the revision. With the
 * severity of success, or a failure that was mended would stay.
 */
function commitsAlert(facts: EnvironmentFacts, told: Told): KubernetesObject {
  const eventSources = [{ kind: 'Kustomization', name: '*' } as const];
  return alert({ ...commonOf(facts, told), name: `${told.prefix}-commits`, eventSeverity: 'info', eventSources });
}

/** The repository as its web address; what Flux clones by SSH is found there too. */
function webAddress({ repository }: EnvironmentFacts): string {
  return repository.replace(/^ssh:\/\/(?:[^@/]*@)?([^:/]+)(?::[0-9]+)?\//, 'https://$1/').replace(/\.git$/, '');
}

/** The Provider of a notification, and its Alerts. */
export function notificationObjects(facts: EnvironmentFacts, notification: Notification): readonly KubernetesObject[] {
  const { name, type, channel, events } = notification;
  const known = providerType(type);
  const marks = known?.commits === true;
  const address = marks ? webAddress(facts) : known?.address;
  const secret = notificationSecret(notification);
  const told = { provider: name, prefix: name };
  return [
    provider({
      ...{ name, namespace: FLUX_NAMESPACE, type: type as 'generic' },
      ...(channel === undefined ? {} : { channel }),
      ...(address === undefined ? {} : { address }),
      ...(secret === undefined ? {} : { secretRef: { name: secret.name } }),
    }),
    ...(marks
      ? [commitsAlert(facts, told)]
      : [...(events === 'all' ? [changesAlert(facts, told)] : []), failuresAlert(facts, told)]),
  ];
}

function commonOf({ cluster, name }: EnvironmentFacts, { provider: to }: Told) {
  return {
    namespace: FLUX_NAMESPACE,
    providerRef: { name: to },
    eventMetadata: { cluster: cluster.name, environment: name },
  };
}
