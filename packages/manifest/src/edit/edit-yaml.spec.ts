import { editYaml } from './edit-yaml';

const ENVIRONMENT = `# yaml-language-server: $schema=../environment.schema.json
branch: development # the one of laptops

cluster:
    name:   'local'   # in quotes

# A key turns a component on.
components:
  prometheus: {}
  # about Alertmanager
  alertmanager: {} # notifies nobody

  loki: { replicas: 3, retention: "31d" }
  # tempo: {}
list: [a, b]
# end
`;

describe('editYaml', () => {
  it('replaces one value and keeps the quotes, the spaces and the comment around it', () => {
    const edited = editYaml(ENVIRONMENT, [
      { path: ['cluster', 'name'], set: 'qa' },
      { path: ['components', 'loki', 'retention'], set: '7d' },
    ]);
    expect(edited).toBe(ENVIRONMENT.replace("'local'", "'qa'").replace('"31d"', '"7d"'));
  });

  it('adds a key behind the last', () => {
    const edited = editYaml(ENVIRONMENT, [{ path: ['components', 'tempo'], set: {} }]);
    expect(edited).toBe(ENVIRONMENT.replace('"31d" }\n', '"31d" }\n  tempo: {}\n'));
  });

  it('adds a key behind the keys that it is told, or before all', () => {
    const behind = ['prometheus', 'alertmanager'];
    expect(editYaml(ENVIRONMENT, [{ path: ['components', 'grafana'], set: {}, behind }])).toBe(
      ENVIRONMENT.replace('notifies nobody\n', 'notifies nobody\n  grafana: {}\n'),
    );
    expect(editYaml(ENVIRONMENT, [{ path: ['components', 'grafana'], set: {}, behind: [] }])).toBe(
      ENVIRONMENT.replace('  prometheus', '  grafana: {}\n  prometheus'),
    );
  });

  it('takes out what it put in', () => {
    for (const behind of [undefined, [], ['prometheus'], ['loki']]) {
      const place = behind === undefined ? {} : { behind };
      const path = ['components', 'qa'];
      const added = editYaml(ENVIRONMENT, [{ path, set: { a: [1, { b: 'text\n' }] }, ...place }]);
      expect(added).not.toBe(ENVIRONMENT);
      expect(editYaml(added, [{ path, delete: true }])).toBe(ENVIRONMENT);
    }
  });

  it('adds and takes out items of a list', () => {
    expect(editYaml(ENVIRONMENT, [{ path: ['list', 2], set: 'c, d' }])).toBe(
      ENVIRONMENT.replace('[a, b]', "[a, b, 'c, d']"),
    );
    expect(editYaml('- a # one\n- b\n', [{ path: [2], set: { c: 1, d: [2] } }])).toBe(
      '- a # one\n- b\n- c: 1\n  d:\n  - 2\n',
    );
    expect(editYaml('- a: 1 # one\n  b: 2\n- b\n', [{ path: [0], delete: true }])).toBe('- b\n');
    expect(editYaml('- a: 1\n  b: 2\n- b\n', [{ path: [0, 'a'], delete: true }])).toBe('- b: 2\n- b\n');
  });

  it('makes a block of empty brackets, and brackets of a block that loses its last key', () => {
    const empty = 'a: {} # why\nb: 1\n';
    const full = 'a: # why\n  c:\n    d: 1\nb: 1\n';
    expect(editYaml(empty, [{ path: ['a', 'c', 'd'], set: 1 }])).toBe(full);
    expect(editYaml(full, [{ path: ['a', 'c'], delete: true }])).toBe('a: {} # why\nb: 1\n');
  });

  it('gives a value to a key that has none', () => {
    expect(editYaml('a:   # why\nb: 1\n', [{ path: ['a'], set: 'x' }])).toBe('a: x   # why\nb: 1\n');
    expect(editYaml('a: # why\nb: 1\n', [{ path: ['a', 'b'], set: 'x' }])).toBe('a: # why\n  b: x\nb: 1\n');
  });

  it('keeps a comment in JSON-like lines with what it is about', () => {
    const text = '{\n  a: 1, # one\n  b: 2 # two\n}\n';
    expect(editYaml(text, [{ path: ['c'], set: 3 }])).toBe('{\n  a: 1, # one\n  b: 2, # two\n  c: 3\n}\n');
    expect(editYaml(text, [{ path: ['b'], delete: true }])).toBe('{\n  a: 1 # one\n}\n');
  });

  it('keeps CRLF, and a last line without a break', () => {
    expect(editYaml('a:\r\n  b: 1', [{ path: ['a', 'c'], set: { d: 1 } }])).toBe('a:\r\n  b: 1\r\n  c:\r\n    d: 1');
    expect(editYaml('a: 1\nb: 2', [{ path: ['b'], delete: true }])).toBe('a: 1');
  });

  it('starts an empty text, and goes on behind comments', () => {
    expect(editYaml('', [{ path: ['a', 'b'], set: [1] }])).toBe('a:\n  b:\n  - 1\n');
    expect(editYaml('# nothing yet', [{ path: ['a'], set: 1 }])).toBe('# nothing yet\na: 1\n');
    expect(editYaml('---\n', [{ path: ['a'], set: 1 }])).toBe('---\na: 1\n');
  });

  it('changes the first document only', () => {
    expect(editYaml('a: 1\n---\na: 1\n', [{ path: ['a'], set: 2 }])).toBe('a: 2\n---\na: 1\n');
    expect(editYaml('a: 1\n---\nb: 1\n', [{ path: ['c'], set: 2 }])).toBe('a: 1\nc: 2\n---\nb: 1\n');
  });

  it('writes an alias out rather than change what it stands for elsewhere', () => {
    const text = 'a: &x { k: 1 } # shared\nb: *x # too\n';
    expect(editYaml(text, [{ path: ['b', 'k'], set: 2 }])).toBe('a: &x { k: 1 } # shared\nb: # too\n  k: 2\n');
  });

  it('changes a map key by key', () => {
    const text = 'a:\n  # one\n  b: 1 # as it was\n  c: 2\n  d: 3\n';
    expect(editYaml(text, [{ path: ['a'], set: { b: 1, c: 5, e: 6 } }])).toBe(
      'a:\n  # one\n  b: 1 # as it was\n  c: 5\n  e: 6\n',
    );
  });

  it('leaves a text alone that says it already, or has nothing to take out', () => {
    expect(editYaml(ENVIRONMENT, [{ path: ['branch'], set: 'development' }])).toBe(ENVIRONMENT);
    expect(editYaml(ENVIRONMENT, [{ path: ['components', 'nothing', 'here'], delete: true }])).toBe(ENVIRONMENT);
  });

  it('refuses an item far behind the end of a list', () => {
    expect(() => editYaml('a: [1]\n', [{ path: ['a', 5], set: 1 }])).toThrow(RangeError);
  });
});
