import type { JsonPatchOperation } from '../generated/environment-settings';
import { applyOperation } from './apply-operation';

const value = { spec: { replicas: 1, list: ['a', 'b'], 'a/b': { '~': 1 } } };

describe('applyOperation', () => {
  it.each<[string, JsonPatchOperation, unknown]>([
    ['adds a key', { op: 'add', path: '/spec/new', value: 1 }, { ...value.spec, new: 1 }],
    ['inserts into a list', { op: 'add', path: '/spec/list/1', value: 'x' }, { ...value.spec, list: ['a', 'x', 'b'] }],
    ['appends to a list', { op: 'add', path: '/spec/list/-', value: 'x' }, { ...value.spec, list: ['a', 'b', 'x'] }],
    ['replaces', { op: 'replace', path: '/spec/replicas', value: 3 }, { ...value.spec, replicas: 3 }],
    ['replaces in a list', { op: 'replace', path: '/spec/list/0', value: 'x' }, { ...value.spec, list: ['x', 'b'] }],
    ['removes a key', { op: 'remove', path: '/spec/replicas' }, { list: ['a', 'b'], 'a/b': { '~': 1 } }],
    ['removes from a list', { op: 'remove', path: '/spec/list/0' }, { ...value.spec, list: ['b'] }],
    ['reads escapes', { op: 'replace', path: '/spec/a~1b/~0', value: 2 }, { ...value.spec, 'a/b': { '~': 2 } }],
    ['copies', { op: 'copy', from: '/spec/replicas', path: '/spec/copy' }, { ...value.spec, copy: 1 }],
    ['moves', { op: 'move', from: '/spec/replicas', path: '/spec/list/0' }, { list: [1, 'a', 'b'], 'a/b': { '~': 1 } }],
    ['tests, deep', { op: 'test', path: '/spec/a~1b', value: { '~': 1 } }, value.spec],
  ])('%s', (_, operation, spec) => {
    const before = JSON.stringify(value);
    expect(applyOperation(value, operation)).toEqual({ value: { spec } });
    expect(JSON.stringify(value)).toBe(before);
  });

  it.each<[JsonPatchOperation, string]>([
    [{ op: 'remove', path: '/spec/none' }, 'there is no "none"'],
    [{ op: 'replace', path: '/spec/none', value: 1 }, 'there is no "none"'],
    [{ op: 'add', path: '/none/a', value: 1 }, 'there is no "none"'],
    [{ op: 'add', path: '/spec/__proto__/polluted', value: 1 }, 'there is no "__proto__"'],
    [{ op: 'add', path: '/spec/list/5', value: 1 }, '"5" is no place in a list of 2'],
    [{ op: 'remove', path: '/spec/list/-' }, '"-" is no place in a list of 2'],
    [{ op: 'add', path: '/spec/replicas/a', value: 1 }, '"a" is looked for in what holds nothing'],
    [{ op: 'test', path: '/spec/replicas', value: 2 }, 'the value there is 1'],
    [{ op: 'move', path: '/spec/list' }, '"move" needs "from"'],
  ])('says why %j does not apply', (operation, reason) => {
    expect(applyOperation(value, operation)).toEqual({ reason });
  });
});
