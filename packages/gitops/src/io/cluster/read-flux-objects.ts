import { isObject, type JsonObject, type Problem, raise } from '@254carbon/manifest';
import { isProblem } from '../../git/is-problem';
import type { ClusterObjects } from '../../status/assess-cluster';
import { statusRules } from '../../status/status-rules';
import type { Cluster } from './cluster';

const NAMESPACE = 'flux-system';

/** Reads what Flux keeps of our tree in a cluster: three questions, all at once. */
export async function readFluxObjects(cluster: Cluster, source: string): Promise<ClusterObjects | Problem> {
  const below = (group: string, version: string) =>
    `/apis/${group}.toolkit.fluxcd.io/${version}/namespaces/${NAMESPACE}`;
  const sources = `${below('source', 'v1')}/gitrepositories`;
  const answers = await Promise.all([
    cluster.get(`${sources}/${source}`, `GitRepository ${source}`),
    cluster.get(`${below('kustomize', 'v1')}/kustomizations`, 'Kustomizations'),
    cluster.get(`${below('helm', 'v2')}/helmreleases`, 'HelmReleases'),
  ]);
  const problem = answers.find((answer): answer is Problem => answer !== undefined && isProblem(answer));
  if (problem !== undefined) return problem;
  const [repository, kustomizations, releases] = answers as readonly (JsonObject | undefined)[];
  // A list is there, empty, as soon as its kind is.
  if (kustomizations === undefined || releases === undefined) {
    return raise(statusRules, 'flux-not-installed', { file: 'kubeconfig' }, { context: cluster.context });
  }
  return {
    source: repository,
    kustomizations: itemsOf(kustomizations, 'Kustomization'),
    releases: itemsOf(releases, 'HelmRelease'),
  };
}

/** Items of a list do not name their kind. */
function itemsOf({ items }: JsonObject, kind: string): readonly JsonObject[] {
  return Array.isArray(items) ? items.filter(isObject).map((item) => ({ kind, ...item })) : [];
}
