import { type Environment, SOURCE } from '@254carbon/overlays';
import { isProblem } from '../git/is-problem';
import { type Clusters, openClusters } from '../io/cluster/open-clusters';
import { readFluxObjects } from '../io/cluster/read-flux-objects';
import type { Workspace } from '../io/workspace';
import { readTips } from './read-tips';
import { assessCluster } from './assess-cluster';
import { chooseContext } from './choose-context';
import type { EnvironmentStatus } from './environment-status';

interface Options {
  readonly workspace: Workspace;
  readonly environments: readonly Environment[];
  /** Context of the kubeconfig, for all of them. */
  readonly context?: string;
  /** Where to look for what is published, instead of the environments' own repositories. */
  readonly remote?: string;
  /** From where a path to a remote is meant. */
  readonly folder: string;
}

/** Reads what is published and what the clusters have reached; changes nothing anywhere. */
export async function readStatus(options: Options): Promise<readonly EnvironmentStatus[]> {
  const { environments } = options;
  const [clusters, tips] = await Promise.all([openClusters(), readTips(options)]);
  return Promise.all(
    environments.map(async (environment): Promise<EnvironmentStatus> => {
      const { name, facts } = environment;
      const base = { environment: name, branch: facts.branch, ...tips.get(name) };
      if (isProblem(clusters)) return { ...base, objects: [], problem: clusters };
      const { contexts, current } = clusters;
      const asked = options.context === undefined ? {} : { asked: options.context };
      const context = chooseContext(facts, { ...asked, contexts, current });
      const objects = await ask(clusters, { ...base, context });
      return isProblem(objects)
        ? { ...base, context, objects: [], problem: objects }
        : { ...base, context, objects: [...objects] };
    }),
  );
}

async function ask(
  clusters: Clusters,
  status: Pick<EnvironmentStatus, 'environment' | 'branch' | 'published'> & { readonly context: string },
) {
  const { environment, branch, context, published } = status;
  const cluster = clusters.open(context);
  if (isProblem(cluster)) return cluster;
  const found = await readFluxObjects(cluster, SOURCE);
  if (isProblem(found)) return found;
  const commit = published === undefined ? {} : { published: published.commit };
  return assessCluster(found, { environment, branch, context, source: SOURCE, ...commit });
}
