import * as fc from 'fast-check';
import { dump, type DumpOptions } from 'js-yaml';
import { emitManifests } from '../emit/emit-manifests';
import { emitYaml } from '../emit/emit-yaml';
import { isObject, type Json } from '../json';
import { memoryTree } from '../memory-tree';
import { cutEqualValues } from './cut-equal-values';
import { diffTrees } from './diff-trees';
import { showChange } from './show-change';

const withValues = (values: Json, more: Record<string, Json> = {}) => ({
  ...{ apiVersion: 'helm.toolkit.fluxcd.io/v2', kind: 'HelmRelease', metadata: { name: 'a' } },
  spec: { interval: '1m', values, ...more },
});

const text = fc.oneof(
  fc.constantFrom(
    ...['x', 'kind: HelmRelease', 'a: 1\n  b: 2\nc: |\n  x\n', '- a\n- b\n', '# no comment', 'a\n\nb\n', '\n# x\n a'],
    ...['x'.repeat(90), 'many words '.repeat(12), 'it\'s: "x"', '*a', '&b c', 'spec:\n  values:\n    a: 1\n'],
  ),
  fc.string({ maxLength: 20 }),
);
const key = fc.constantFrom('a', 'b', 'c', 'd', 'spec', 'values', 'a.b', 'x y', '1', '', '"', 'a: b');
const value: fc.Arbitrary<Json> = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'medium' }, text, fc.integer(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  object: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
})).value as fc.Arbitrary<Json>;
const values = fc.dictionary(key, value, { maxKeys: 4 });

/** Somewhere in a value, another one. */
interface Edit {
  readonly way: readonly number[];
  readonly to: Json;
}

const edits = fc.array(fc.record({ way: fc.array(fc.nat(10), { minLength: 1, maxLength: 5 }), to: value }), {
  minLength: 1,
  maxLength: 3,
});

function edit(before: Json, { way, to }: Edit): Json {
  const entries: [string, Json][] =
    typeof before === 'object' && before !== null ? Object.entries(before as object) : [];
  const [step, ...rest] = way;
  if (step === undefined || entries.length === 0) return to;
  const changed = entries.map(([name, inner], index): [string, Json] =>
    index === step % entries.length ? [name, edit(inner, { way: rest, to })] : [name, inner],
  );
  return Array.isArray(before) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
}

const styles: readonly (DumpOptions | undefined)[] = [
  undefined,
  ...[{ indent: 4 }, { seqNoIndent: true }, { flowLevel: 4, indent: 3 }, { lineWidth: 30 }],
];

describe('cutEqualValues', () => {
  it('changes no difference, in whatever style the YAML is', () => {
    const more = fc.constantFrom<Record<string, Json>[]>(
      {},
      { valuesFrom: [{ kind: 'Secret', name: 'x' }], wait: { a: 1 } },
    );
    fc.assert(
      fc.property(values, edits, more, fc.constantFrom(...styles), (before, changes, rest, style) => {
        const after = changes.reduce(edit, before as Json);
        fc.pre(isObject(after));
        const [old, now] = [before, after].map((one) => {
          const release = withValues(one, rest);
          return memoryTree({ 'a.yaml': style ? dump(release, { noRefs: true, ...style }) : emitYaml(release) });
        });
        const [whole, cut] = [false, true].map((isCut) => showChange(diffTrees(old!, now!, { cutEqualValues: isCut })));
        expect(cut).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  const same = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [`key${index}`, { a: 'x'.repeat(90), b: ['y'] }]),
  );
  const release = (of: Json) => emitManifests([withValues(of)]);

  it('leaves next to nothing of values that are the same', () => {
    const texts = ['1', '2'].map((size) => release({ loki: { ...same, size }, other: same })) as [string, string];
    const cut = cutEqualValues(...texts);
    expect(texts[0].length).toBeGreaterThan(5000);
    expect(cut?.[0].length).toBeLessThan(1200);
    expect(cut?.[0]).toContain('    loki:\n      key0: 0\n');
    expect(cut?.[0]).not.toContain('other');
  });

  it('leaves nothing of them where something else differs', () => {
    const texts = ['1m', '2m'].map((interval) => emitYaml(withValues(same, { interval }))) as [string, string];
    expect(cutEqualValues(...texts)?.[0]).toMatch(/ {2}values:\n$/);
  });

  it('keeps away from anchors, tabs and other objects', () => {
    const pair = (before: string) => cutEqualValues(before, before.replace(/1$/m, '2'));
    expect(pair('kind: HelmRelease\nspec:\n  values:\n    a: 1\n')).toBeDefined();
    expect(pair('kind: HelmRelease\nspec:\n  values:\n    a: &x 1\n')).toBeUndefined();
    expect(pair('kind: HelmRelease\nspec:\n  values:\n\ta: 1\n')).toBeUndefined();
    expect(pair('kind: ConfigMap\nspec:\n  values:\n    a: 1\n')).toBeUndefined();
  });
});
