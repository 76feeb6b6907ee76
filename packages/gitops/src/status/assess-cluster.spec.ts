import type { JsonObject } from '@254carbon/manifest';
import { assessCluster, type ClusterObjects } from './assess-cluster';

const COMMIT = 'a'.repeat(40);
const OLDER = 'b'.repeat(40);
const options = {
  environment: 'production',
  branch: 'main',
  context: 'here',
  source: 'observability-config',
  published: COMMIT,
};
const ready = { conditions: [{ type: 'Ready', status: 'True', reason: 'Succeeded' }] };
const object = (kind: string, name: string, spec: JsonObject, status: JsonObject): JsonObject => ({
  kind,
  metadata: { name },
  spec,
  status: { ...ready, ...status },
});
const source = (commit = COMMIT, branch = 'main') =>
  object(
    'GitRepository',
    'observability-config',
    { ref: { branch } },
    { artifact: { revision: `${branch}@sha1:${commit}` } },
  );
const kustomization = (name: string, commit = COMMIT, from = 'observability-config') =>
  object(
    'Kustomization',
    name,
    { sourceRef: { kind: 'GitRepository', name: from } },
    { lastAppliedRevision: `main@sha1:${commit}` },
  );

function told(objects: Partial<ClusterObjects>, change: { readonly published?: undefined } = {}) {
  const answer = assessCluster(
    { source: source(), kustomizations: [], releases: [], ...objects },
    { ...options, ...change },
  );
  return 'code' in answer ? answer.code : answer.map(({ name, health }) => `${name} ${health}`);
}

describe('assessCluster', () => {
  it('finds all ready that has reached what is published, and leaves out what comes from elsewhere', () => {
    const kustomizations = [kustomization('b'), kustomization('a'), kustomization('other', OLDER, 'other')];
    expect(told({ kustomizations })).toEqual(['observability-config ready', 'a ready', 'b ready']);
  });

  it('tells a source that is behind the branch, and Kustomizations that are behind the source', () => {
    expect(told({ source: source(OLDER), kustomizations: [kustomization('a', OLDER)] })).toEqual([
      'observability-config behind',
      'a ready',
    ]);
    expect(told({ kustomizations: [kustomization('a', OLDER)] })).toEqual(['observability-config ready', 'a behind']);
  });

  it('compares with no branch where it is not known what is published', () => {
    expect(told({ source: source(OLDER) }, { published: undefined })).toEqual(['observability-config ready']);
  });

  it('is not told of a cluster that follows another branch, or none of ours', () => {
    expect(told({ source: source(COMMIT, 'staging') })).toBe('cluster-follows-other-branch');
    expect(told({ source: undefined })).toBe('environment-not-applied');
  });
});
