import { parseYaml } from '@254carbon/manifest';
import { layered, type Layer } from './layered';

function fileLayer(text: string, at?: readonly string[]): Layer {
  const [document] = parseYaml(text, 'values/a.yaml').documents;
  if (document === undefined) throw new Error('The text holds no document');
  return { name: 'values', file: document.file, document, value: document.value as Layer['value'], at };
}

const component: Layer = { name: 'component', file: 'component.ts', value: { a: { b: 1, c: [1, 2] }, d: 1 } };

describe('layered', () => {
  it('merges, the strongest last', () => {
    const { value } = layered([component, fileLayer('a:\n  b: 2\n'), fileLayer('a:\n  b: 3\n')]);
    expect(value).toEqual({ a: { b: 3, c: [1, 2] }, d: 1 });
  });

  it('knows of each leaf the layer, the file and the line', () => {
    const { originOf } = layered([component, fileLayer('a:\n  b: 2\n')]);
    expect(originOf(['a', 'b'])).toEqual({ layer: 'values', file: 'values/a.yaml', line: 2, column: 6, length: 1 });
    expect(originOf(['a', 'c', 1])).toEqual({ layer: 'component', file: 'component.ts' });
    expect(originOf(['d'])).toEqual({ layer: 'component', file: 'component.ts' });
  });

  it('finds what stands in a list that replaced another', () => {
    const { originOf } = layered([component, fileLayer('a:\n  c: [5]\n')]);
    expect(originOf(['a', 'c', 0])).toMatchObject({ layer: 'values', line: 2, column: 7 });
  });

  it('finds null, which removes a default of the chart', () => {
    const { value, originOf } = layered([component, fileLayer('a: null\n')]);
    expect(value).toEqual({ a: null, d: 1 });
    expect(originOf(['a'])).toMatchObject({ layer: 'values', line: 1, column: 4 });
  });

  it('mounts a layer, whose own paths are relative', () => {
    const { value, originOf } = layered([component, fileLayer('x:\n  z: 1\n', ['sub', 'chart'])]);
    expect(value).toEqual({ ...component.value, sub: { chart: { x: { z: 1 } } } });
    expect(originOf(['sub', 'chart', 'x', 'z'])).toMatchObject({ layer: 'values', line: 2, column: 6 });
  });

  it('gives the nearest ancestor of a path that no layer holds, and the weakest layer for none', () => {
    const { originOf } = layered([component, fileLayer('a:\n  b: 2\n')]);
    expect(originOf(['a', 'b', 'missing'])).toMatchObject({ layer: 'values', line: 2 });
    expect(originOf(['missing'])).toEqual({ layer: 'component', file: 'component.ts' });
  });

  it('does not take an inherited property for a key', () => {
    const { originOf } = layered([component, fileLayer('a: 1\n')]);
    expect(originOf(['toString'])).toMatchObject({ layer: 'component' });
  });
});
