import { isObject, type JsonObject, type Problem, raise } from '@254carbon/manifest';
import { assessObject } from './assess-object';
import type { ObjectState } from './object-state';
import { statusRules } from './status-rules';

/** What was read from a cluster. */
export interface ClusterObjects {
  readonly source: JsonObject | undefined;
  readonly kustomizations: readonly JsonObject[];
  readonly releases: readonly JsonObject[];
}

export interface AssessOptions {
  readonly environment: string;
  readonly branch: string;
  readonly context: string;
  /** Name of the GitRepository. */
  readonly source: string;
  /** Commit at the tip of the branch, where it is known. */
  readonly published?: string;
}

/**
 * How far a cluster has come with what is published: the source against the branch, Kustomizations against the source,
 * and each by what it says of itself. A cluster that follows another branch is not the one that was meant.
 */
export function assessCluster(
  { source, kustomizations, releases }: ClusterObjects,
  options: AssessOptions,
): readonly ObjectState[] | Problem {
  const { environment, branch, context, published } = options;
  const where = { file: environment };
  if (source === undefined) {
    return raise(statusRules, 'environment-not-applied', where, { context, source: options.source, environment });
  }
  const followed = branchOf(source);
  if (followed !== branch) {
    const found = followed === undefined ? 'no branch' : `branch ${followed}`;
    return raise(statusRules, 'cluster-follows-other-branch', where, { context, found, wanted: `branch ${branch}` });
  }
  const state = behind(assessObject(source), published === undefined ? undefined : `@sha1:${published}`, 'Git');
  const ours = kustomizations.filter((one) => isFrom(one, options.source)).map(assessObject);
  return [
    state,
    ...ours.map((one) => behind(one, state.revision, 'its source')).sort(byName),
    ...releases.map(assessObject).sort(byName),
  ];
}

/** What says that it is ready may be so with an older revision. */
function behind(state: ObjectState, wanted: string | undefined, whom: string): ObjectState {
  if (state.health !== 'ready' || wanted === undefined || state.revision?.endsWith(wanted) === true) return state;
  return { ...state, health: 'behind', message: `${whom} has a newer revision` };
}

function branchOf({ spec }: JsonObject): string | undefined {
  const reference = isObject(spec) && isObject(spec.ref) ? spec.ref.branch : undefined;
  return typeof reference === 'string' ? reference : undefined;
}

function isFrom({ spec }: JsonObject, source: string): boolean {
  const reference = isObject(spec) ? spec.sourceRef : undefined;
  return isObject(reference) && reference.kind === 'GitRepository' && reference.name === source;
}

function byName(a: ObjectState, b: ObjectState): number {
  return a.name < b.name ? -1 : 1;
}
