import { endpointUrl, pushUrls, type Bundle, type Dashboard, type Endpoint } from '@254carbon/observability';
import { neededSecrets } from '../secrets/needed-secrets';
import { podOwner } from './pod-owner';
import { exposureView } from './exposure-view';
import { restarts } from './restarts';
import { sentence } from './sentence';
import { shellWord } from './shell-word';
import type { DescribedComponent, DescribedEnvironment } from './tree-readme-model';

/** The Kubernetes minor versions that a Flux minor version supports. */
const SUPPORTED_KUBERNETES: Readonly<Record<string, string>> = { '2.9': '1.34 to 1.36' };

const CONTROLLERS = ['source-controller', 'kustomize-controller', 'helm-controller', 'notification-controller'];

/** An environment without what tells it from another one that is the same in all else. */
export type NamelessEnvironment = Omit<DescribedEnvironment, 'name' | 'branch' | 'folder' | 'cluster'> & {
  readonly cluster: Omit<DescribedEnvironment['cluster'], 'name'>;
};

interface Model {
  readonly environment: NamelessEnvironment;
  readonly components: readonly DescribedComponent[];
}

export type ReadmeParts = ReturnType<typeof readmeParts>;

/** What the README of all environments says that differ in nothing but their names. */
export function readmeParts({ environment, components }: Model) {
  const { cluster, objectStorage, database } = environment;
  const endpoints = components.flatMap((one) => one.endpoints.map((endpoint) => ({ title: one.title, endpoint })));
  const workloads = components.flatMap((one) => one.workloads.filter(({ kind }) => kind !== 'Job').map(podOwner));
  const releases = components.flatMap((one) => one.releases);
  const secrets = neededSecrets(environment, components);
  const podNamespaces = sorted([...releases, ...workloads].map((one) => one.namespace));
  const address = (endpoint: Endpoint) => endpointUrl(endpoint, cluster.domain);

  return {
    repository: shellWord(environment.repository),
    checkout: shellWord(environment.repository.replace(/^.*[/:]/, '').replace(/\.git$/, '')),
    supported: { kubernetes: SUPPORTED_KUBERNETES[environment.flux] ?? `what Flux ${environment.flux} supports` },
    controllers: CONTROLLERS,
    storage:
      cluster.storageClass === undefined ? 'a default StorageClass' : `the StorageClass \`${cluster.storageClass}\``,
    objectStorage: objectStorage && {
      endpoint: objectStorage.endpoint,
      insecure: objectStorage.insecure,
      buckets: sorted(Object.values(objectStorage.buckets))
        .map((bucket) => `\`${bucket}\``)
        .join(', '),
    },
    database: components.some(reachesDatabase) ? database : undefined,
    components: components.map((one) => ({
      title: cell(one.title),
      summary: cell(one.summary),
      file: one.file,
      chart: `${one.chart.name} ${one.chart.version}`,
      releases: releaseCell(one, components),
    })),
    endpoints: endpoints.map(({ title, endpoint }) => ({
      component: cell(title),
      name: endpoint.name,
      // A store that several pods keep each for itself has no single address to push to.
      address: pushUrls(endpoint, cluster.domain)
        .map((url) => `\`${url}\``)
        .join(' and '),
    })),
    otlp: endpoints.filter(({ endpoint }) => /^otlp-/.test(endpoint.name)).map((one) => `\`${address(one.endpoint)}\``),
    namespaces: sorted([...podNamespaces, ...secrets.map((secret) => secret.namespace)]).filter(
      (namespace) => namespace !== 'flux-system',
    ),
    podNamespaces,
    needed: secrets,
    restarts: restarts(secrets, components),
    releases,
    suspendable: releases.find((one) => one.name === 'prometheus-stack')?.name ?? releases[0]?.name,
    logs: workloads.map((one) => `kubectl logs -n ${one.namespace} ${one.reference} --tail=50`),
    rollouts: workloads.map((one) => `${one.namespace} ${one.reference}`),
    grafana: grafana(environment, components),
    exposure: exposureView(environment, components),
    dashboards: components.flatMap((one) => one.dashboards.map(dashboardLink)).sort(overviewFirst),
    leftovers: components.flatMap((one) =>
      one.leftovers.map(({ what, remove }) => ({
        component: one.title,
        what: sentence(what),
        remove: remove.split('\n'),
      })),
    ),
    bundles: components.flatMap((one) =>
      one.bundles
        .filter(({ of }) => of !== 'dashboards' || grafana(environment, components) !== undefined)
        .map(bundleOf(one)),
    ),
    outages: components
      .filter(({ outages }) => outages.length > 0)
      .map(({ title, outages }) => ({ title, sentences: outages.map(sentence) })),
    alertmanager: workloads
      .filter(({ reference }) => reference.startsWith('statefulset/alertmanager-'))
      .map(({ namespace, reference }) => `${namespace} ${reference.replace(/^.*\//, '')}-0 -c alertmanager`)[0],
    autoscaled: components.some((one) => one.workloads.some(({ maxReplicas }) => maxReplicas !== undefined)),
    plain: sorted(endpoints.filter(({ endpoint }) => endpoint.scheme !== 'https').map((one) => one.title)),
    alerts: components.flatMap(({ title, alerts }) => {
      const component = cell(title);
      return alerts.map(({ name, severity }) => ({ name, severity, component }));
    }),
  };
}

function releaseCell(one: DescribedComponent, components: readonly DescribedComponent[]): string {
  if (one.mountedIn === undefined) return one.releases.map((release) => `\`${release.name}\``).join(', ');
  const host = components.find((other) => other.name === one.mountedIn);
  return `in ${(host?.releases ?? []).map((release) => `\`${release.name}\``).join(', ')}`;
}

function grafana({ expose, login: provider }: NamelessEnvironment, components: readonly DescribedComponent[]) {
  for (const { name: component, endpoints, secrets } of components) {
    const endpoint = endpoints.find((one) => one.name === 'dashboards');
    if (endpoint === undefined) continue;
    const secret = secrets.find((one) => one.keys.some(({ name }) => /password/.test(name)));
    const login = secret === undefined ? '' : ` and log in with what you put into Secret \`${secret.name}\``;
    const { service, namespace, port } = endpoint;
    const url = expose[component]?.url;
    const way = provider && { name: provider.name, redirect: `${url ?? 'http://localhost:3000'}/login/generic_oauth` };
    return { service, namespace, port, login, url, provider: way };
  }
  return undefined;
}

function bundleOf({ chart }: DescribedComponent) {
  const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
  return ({ of, stay, replaced, without, needless }: Bundle) => ({
    what: `${sentence(of).replace(/\.$/, '')} of ${chart.name} ${chart.version}`,
    stay: list(stay),
    replaced: list(replaced),
    without: without && list(without),
    needless: list(needless),
  });
}

function reachesDatabase({ workloads }: DescribedComponent): boolean {
  return workloads.some(({ reaches = [] }) => reaches.some(({ to }) => to === 'database'));
}

function dashboardLink({ uid, folder, model }: Dashboard) {
  return { uid, folder, title: String(model['title']) };
}

/** Whoever opens Grafana for the first time begins with what shows everything; the others keep their order. */
function overviewFirst(one: { readonly uid: string }, other: { readonly uid: string }): number {
  return Number(other.uid.includes('overview')) - Number(one.uid.includes('overview'));
}

function sorted<T extends string>(names: readonly T[]): readonly T[] {
  return [...new Set(names)].sort();
}

/** A text in a cell of a Markdown table. */
function cell(text: string): string {
  if (!/[|\n\t]|^\s|\s\s|\s$/.test(text)) return text;
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();
}
