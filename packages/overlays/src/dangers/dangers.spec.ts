import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffTrees, emitManifests, memoryTree } from '@254carbon/manifest';
import { dangers } from './checks';
import { findDangers } from './find-dangers';
import { make } from './testing/objects';

const folder = join(__dirname, 'checks');
const codes = dangers.map(({ code }) => code);

describe('the dangers', () => {
  it('are all in the registry, each in a file named after its code', () => {
    const files = readdirSync(folder).filter((file) => !file.endsWith('.spec.ts') && file !== 'index.ts');
    expect(files.sort()).toEqual(codes.map((code) => `${code}.ts`).sort());
  });

  it.each(codes)('%s has fixtures that fire and that stay silent beside it', (code) => {
    const spec = join(folder, `${code}.spec.ts`);
    expect(existsSync(spec)).toBe(true);
    // describeDangerChecks itself fails where one of the two is empty.
    const name = code.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(readFileSync(spec, 'utf8')).toContain(`describeDangerChecks(${name}, {`);
  });
});

describe('findDangers', () => {
  it('finds none in a first publication, whatever rights it hands out', () => {
    const objects = [
      make('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', {
        roleRef: { kind: 'ClusterRole', name: 'cluster-admin' },
        subjects: [{ kind: 'Group', name: 'everybody' }],
      }),
    ];
    const [none, first] = [memoryTree({}), memoryTree({ 'a.yaml': emitManifests(objects) })];
    expect(findDangers(diffTrees(none, first), { today: '2026-08-15' })).toEqual([]);
    const other = memoryTree({ 'b.yaml': emitManifests([make('v1', 'ConfigMap')]) });
    const both = memoryTree({ 'a.yaml': emitManifests(objects), 'b.yaml': emitManifests([make('v1', 'ConfigMap')]) });
    expect(findDangers(diffTrees(other, both), { today: '2026-08-15' }).map(({ code }) => code)).toEqual([
      'rights-widened',
    ]);
  });

  it('tells what goes under the name that goes, where an object is renamed', () => {
    const named = (name: string) => {
      const spec = { prune: true, path: './k8s', sourceRef: { kind: 'GitRepository', name: 'x' } };
      const object = make('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', { spec });
      return memoryTree({ 'a.yaml': emitManifests([{ ...object, metadata: { ...object.metadata, name } }]) });
    };
    const [danger] = findDangers(diffTrees(named('old'), named('new')), { today: '2026-08-15' });
    expect(danger).toMatchObject({ code: 'kustomization-removed', args: { name: 'old' } });
    expect(danger?.object).toMatch(/^Kustomization .*old$/);
  });
});
