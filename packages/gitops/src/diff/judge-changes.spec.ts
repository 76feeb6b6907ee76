import * as fc from 'fast-check';
import { diffTrees, memoryTree } from '@254carbon/manifest';
import { dangerContext } from '@254carbon/overlays';
import { judgeChanges } from './judge-changes';

const today = '2026-08-15';
const claim = (name: string, size: string) =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: ${name} }\nspec: { resources: { requests: { storage: ${size} } } }\n`;

const trees = fc
  .record({
    name: fc.constantFrom('a', 'b'),
    size: fc.constantFrom('1Gi', '2Gi'),
    file: fc.constantFrom('a.yaml', 'b.yaml'),
    page: fc.constantFrom('one\n', 'two\n'),
    isThere: fc.boolean(),
  })
  .map(({ name, size, file, page, isThere }) =>
    memoryTree({ 'README.md': page, ...(isThere ? { [file]: claim(name, size) } : {}) }),
  );

describe('judgeChanges', () => {
  it('says of each change what it would say of it alone, however many it has seen', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(trees, trees), { maxLength: 20 }), (pairs) => {
        const judge = judgeChanges({ today });
        for (const [before, after] of pairs) {
          const change = diffTrees(before, after, { contextKinds: dangerContext });
          expect(judge('x', change)).toEqual(judgeChanges({ today })('x', change));
        }
      }),
    );
  });

  it('tells dangers where the sides follow each other, and none else', () => {
    const change = diffTrees(memoryTree({ 'a.yaml': claim('a', '2Gi') }), memoryTree({ 'a.yaml': claim('a', '1Gi') }));
    const codes = (isSideways: boolean) =>
      judgeChanges({ today, isSideways })('x', change).dangers.map(({ code }) => code);
    expect(codes(false)).toContain('storage-shrunk');
    expect(codes(true)).toEqual([]);
  });
});
