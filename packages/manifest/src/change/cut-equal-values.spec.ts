import * as fc from 'fast-check';
import { emitManifests } from '../emit-manifests';
import type { Json } from '../json';
import { memoryTree } from '../memory-tree';
import { cutEqualValues } from './cut-equal-values';
import { diffTrees } from './diff-trees';
import { showChange } from './show-change';

const release = (values: Json) =>
  emitManifests([
    { apiVersion: 'helm.toolkit.fluxcd.io/v2', kind: 'HelmRelease', metadata: { name: 'a' }, spec: { values } },
  ]);

const text = fc.oneof(
  fc.constantFrom(
    'x',
    'kind: HelmRelease',
    'a: 1\n  b: 2\nc: |\n  x\n',
    '- a\n- b\n',
    '# no comment',
    'a\n\nb\n',
    'x'.repeat(90),
  ),
  fc.string({ maxLength: 20 }),
);
const key = fc.constantFrom('a', 'b', 'spec', 'values', 'a.b', 'x y', '1', '');
const value: fc.Arbitrary<Json> = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'medium' }, text, fc.integer(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  object: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
})).value as fc.Arbitrary<Json>;

describe('cutEqualValues', () => {
  it('changes no difference', () => {
    const values = fc.dictionary(key, value, { maxKeys: 4 });
    fc.assert(
      fc.property(values, values, values, (common, before, after) => {
        const [old, now] = [
          { ...common, before },
          { ...common, after: before, more: after },
        ].map((one) => memoryTree({ 'a.yaml': release(one as Json) }));
        const [whole, cut] = [false, true].map((isCut) => showChange(diffTrees(old!, now!, { cutEqualValues: isCut })));
        expect(cut).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves next to nothing of values that are the same', () => {
    const same = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`key${index}`, { a: 'x'.repeat(90), b: ['y'] }]),
    );
    const texts = ['1', '2'].map((size) => release({ loki: { ...same, size }, other: same })) as [string, string];
    const cut = cutEqualValues(...texts);
    expect(texts[0].length).toBeGreaterThan(5000);
    expect(cut?.[0].length).toBeLessThan(1200);
    expect(cut?.[0]).toContain('    loki:\n');
    expect(cut?.[0]).toContain('    other: 0\n');
  });

  it('keeps away from anchors, tabs and other objects', () => {
    expect(
      cutEqualValues('kind: HelmRelease\nspec: &x\n  values: 1\n', 'kind: HelmRelease\nspec: &x\n  values: 2\n'),
    ).toBeUndefined();
    expect(cutEqualValues('kind: ConfigMap\n', 'kind: ConfigMap\n')).toBeUndefined();
  });
});
