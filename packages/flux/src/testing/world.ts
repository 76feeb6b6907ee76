import type { Json, KubernetesObject, Path } from '@254carbon/manifest';
import {
  alert,
  gitRepository,
  healthCheckOf,
  helmRelease,
  helmRepository,
  kustomization,
  provider,
  receiver,
} from '../index';

const namespace = 'flux-system';

const release = helmRelease({
  name: 'loki',
  namespace,
  targetNamespace: 'observability',
  serviceAccountName: 'platform',
  chart: { repository: 'charts', name: 'loki', version: '18.11.0' },
});

/** The smallest tree in which everything refers to something, and finds it. */
export const world = {
  account: { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'platform', namespace } },
  repository: gitRepository({ name: 'config', namespace, url: 'https://git.example/config.git' }),
  charts: helmRepository({ name: 'charts', namespace, url: 'https://charts.example' }),
  release,
  platform: kustomization({
    name: 'platform',
    namespace,
    path: './k8s',
    serviceAccountName: 'platform',
    sourceRef: { kind: 'GitRepository', name: 'config' },
    healthChecks: [healthCheckOf(release)],
  }),
  alerts: kustomization({
    name: 'alerts',
    namespace,
    path: './alerts',
    sourceRef: { kind: 'GitRepository', name: 'config' },
    dependsOn: [{ name: 'platform' }],
  }),
  slack: provider({ name: 'slack', namespace, type: 'slack', channel: 'ops', secretRef: { name: 'slack' } }),
  failures: alert({
    name: 'failures',
    namespace,
    providerRef: { name: 'slack' },
    eventSources: [
      { kind: 'HelmRelease', name: 'loki' },
      { kind: 'Kustomization', name: '*' },
    ],
  }),
  hook: receiver({
    name: 'hook',
    namespace,
    type: 'github',
    secretRef: { name: 'hook' },
    resources: [{ kind: 'GitRepository', name: 'config' }],
  }),
} satisfies Record<string, KubernetesObject>;

/** The folders of that tree. */
export const paths: ReadonlySet<string> = new Set(['k8s', 'alerts']);

type Name = keyof typeof world;

/** The objects of the world, some of them replaced, left out (`undefined`) or added. */
export function worldWith(
  changes: Partial<Record<Name, KubernetesObject | undefined>>,
  ...more: KubernetesObject[]
): KubernetesObject[] {
  return [...Object.values({ ...world, ...changes }), ...more].filter((object) => object !== undefined);
}

/** A copy of an object with another value at one path; `undefined` removes the field or the item. */
export function change<T extends Json | undefined>(value: T, path: Path, to: Json | undefined): T {
  const [step, ...rest] = path;
  if (step === undefined) return to as T;
  if (typeof step === 'number') {
    const list = [...((value ?? []) as Json[])];
    const changed = change(list[step], rest, to);
    list.splice(step, 1, ...(changed === undefined ? [] : [changed]));
    return list as unknown as T;
  }
  const fields = { ...(value as Record<string, Json>) };
  const changed = change(fields[step], rest, to);
  if (changed === undefined) delete fields[step];
  else fields[step] = changed;
  return fields as unknown as T;
}
