import { memoryTree } from '../memory-tree';
import { diffTrees } from './diff-trees';
import { showChange } from './show-change';

type Files = Readonly<Record<string, string>>;

function show(before: Files, after: Files, yaml = false) {
  return showChange(diffTrees(memoryTree(before), memoryTree(after)), { yaml });
}

const object = (kind: string, body: string, name = 'a') =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${body}`;

describe('showChange', () => {
  it('tells texts of several lines line by line, with what stands around', () => {
    const text = (word: string) =>
      object('ConfigMap', `data:\n  a.sh: |\n    one\n    two\n    three\n    ${word}\n    five\n    six\n    seven\n`);
    const { objects } = show({ 'a.yaml': text('four') }, { 'a.yaml': text('FOUR') });
    expect(objects[0]?.fields).toEqual([
      { what: 'changed', path: 'data["a.sh"]', lines: [' two', ' three', '-four', '+FOUR', ' five', ' six'] },
    ]);
  });

  it('shows no argument after a flag that names a secret, and calls it by the flag', () => {
    const pod = (...args: string[]) => object('Pod', `spec:\n  args: ${JSON.stringify(args)}\n`);
    const before = pod('serve', '--token', 'c4n4ry-1', '--level', 'info');
    const changes = [
      pod('serve', '--token', 'c4n4ry-2', '--level', 'info'),
      pod('--level', 'info', '--token', 'c4n4ry-1', 'serve'),
      pod('serve', '--level', 'info'),
    ];
    for (const after of changes) {
      const shown = JSON.stringify([true, false].map((yaml) => show({ 'a.yaml': before }, { 'a.yaml': after }, yaml)));
      expect(shown).not.toContain('c4n4ry');
    }
    const [view] = show({ 'a.yaml': before }, { 'a.yaml': changes[0] as string }).objects;
    expect(view?.fields.map(({ path }) => path)).toEqual(['spec.args[--token]', 'spec.args[--token]']);
  });

  it('tells a text that is another one altogether as replaced, without looking for long', () => {
    const text = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word} ${index}`).join('\n');
    expect(show({ 'a.md': text('a') }, { 'a.md': text('b') }).texts).toEqual([{ what: 'changed', file: 'a.md' }]);
  });

  it('counts what is of no consequence, and says where', () => {
    const dashboard = (y: number, title: string) =>
      object(
        'ConfigMap',
        `data:\n  a.json: '${JSON.stringify({
          version: y,
          panels: [
            { id: 1, title, gridPos: { x: y, y } },
            { id: 2, title: 'B', gridPos: { y } },
          ],
        })}'\n`,
      );
    const [view] = show({ 'a.yaml': dashboard(1, 'A') }, { 'a.yaml': dashboard(2, 'C') }).objects;
    expect(view?.fields).toEqual([
      { what: 'changed', path: 'data["a.json"] › panels[1].title', before: 'A', after: 'C' },
    ]);
    expect(view?.noise).toEqual([
      { reason: 'place of a panel', count: 2, where: ['1', 'B'] },
      { reason: 'counter of a dashboard', count: 1, where: ['data["a.json"] › version'] },
    ]);
  });
});

describe('showChange, of what holds secrets', () => {
  const [OLD, NEW] = ['c4n4ry-old-0123456789', 'c4n4ry-new-9876543210'];
  const encode = (text: string) => Buffer.from(text).toString('base64');
  const places: Readonly<Record<string, (secret: string) => Files>> = {
    'data of a Secret': (secret) => ({
      'a.yaml': object('Secret', `data:\n  a: ${encode(secret)}\n  same: ${encode('x')}\n`),
    }),
    'stringData of a Secret, a file in it': (secret) => ({
      'a.yaml': object('Secret', `stringData:\n  a.yaml: |\n    x: ${secret}\n    y: 2\n`),
    }),
    'an annotation of a Secret': (secret) => ({
      'a.yaml': object('Secret', 'data:\n  a: eA==\n').replace(
        '  name: a\n',
        `  name: a\n  annotations:\n    last-applied: '{"data":"${secret}"}'\n`,
      ),
    }),
    'a Secret in a list': (secret) => ({
      'a.json': JSON.stringify({
        apiVersion: 'v1',
        kind: 'List',
        items: [{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, stringData: { a: secret } }],
      }),
    }),
    'a Secret that cannot be read': (secret) => ({ 'a.yaml': `kind: Secret\ndata:\n  a: ${secret}\n  b: {{ .x }}\n` }),
    'a value of a chart': (secret) => ({
      'a.yaml': object('HelmRelease', `spec:\n  values:\n    adminPassword: ${secret}\n`),
    }),
    'a variable by its name': (secret) => ({
      'a.yaml': object('Pod', `spec:\n  env:\n  - name: API_TOKEN\n    value: ${secret}\n`),
    }),
    'a configuration file in a ConfigMap': (secret) => ({
      'a.yaml': object('ConfigMap', `data:\n  a.yaml: |\n    auth:\n      password: ${secret}\n    b: 1\n`),
    }),
    'a script in a ConfigMap': (secret) => ({
      'a.yaml': object('ConfigMap', `data:\n  a.sh: |\n    #!/bin/sh\n    login --password ${secret}\n`),
    }),
    'an address': (secret) => ({
      'a.yaml': object('ConfigMap', `data:\n  url: https://user:${secret}@example.com/\n`),
    }),
    'a block under a secret key, in a file that cannot be read': (secret) => ({
      'a.yaml': `x: {{ .y }}\npassword: |\n  ${secret}\n  more\nb: 1\n`,
    }),
    'a page': (secret) => ({ 'README.md': `# Page\n\npassword: ${secret}\n` }),
    'a private key in a page': (secret) => ({
      'README.md': `a\n-----BEGIN PRIVATE KEY-----\n${secret}\nx\n-----END PRIVATE KEY-----\nb\n`,
    }),
    'an argument': (secret) => ({ 'a.yaml': object('Pod', `spec:\n  args:\n  - --token=${secret}\n`) }),
    'data without an identity': (secret) => ({ 'values.yaml': `grafana:\n  adminPassword: ${secret}\n` }),
  };

  describe.each(Object.entries(places))('%s', (_, place) => {
    it.each([
      ['that differs', place(OLD), place(NEW)],
      ['that is new', {}, place(NEW)],
      ['that is gone', place(OLD), {}],
    ])('shows nothing of one %s', (_, before, after) => {
      const view = JSON.stringify(show(before as Files, after as Files, true));
      for (const secret of [OLD, NEW]) {
        expect(view).not.toContain(secret);
        expect(view).not.toContain(encode(secret).slice(0, 12));
      }
    });

    it('says that there is a difference, and none where there is none', () => {
      const { objects, texts } = show(place(OLD), place(NEW));
      expect(objects.length + texts.length).toBe(1);
      expect(show(place(OLD), place(OLD))).toMatchObject({ objects: [], texts: [] });
    });
  });

  it('names the keys, and the side of what differs', () => {
    const secret = places['data of a Secret'] as (secret: string) => Files;
    expect(show(secret(OLD), secret(NEW)).objects[0]?.fields).toEqual([
      { what: 'changed', path: 'data.a', before: '*** (before)', after: '*** (after)' },
    ]);
    const [added] = show({}, secret(NEW), true).objects;
    expect(added?.yaml?.after).toContain('data:\n  a: "*** (masked)"\n  same: "*** (masked)"\n');
    const [changed] = show(secret(OLD), secret(NEW), true).objects;
    expect(changed?.yaml?.before).toContain('  a: "*** (before)"\n  same: "*** (masked)"\n');
  });

  it('marks in a text which of two secrets differs', () => {
    const text = (token: string) =>
      object('ConfigMap', `data:\n  a.sh: |\n    set -e\n    a --password same\n    b --token ${token}\n`);
    expect(show({ 'a.yaml': text(OLD) }, { 'a.yaml': text(NEW) }).objects[0]?.fields[0]?.lines).toEqual([
      ' set -e',
      ' a --password *** (masked)',
      '-b --token *** (before)',
      '+b --token *** (after)',
    ]);
  });

  it('shows references, templates and names, which give nothing away', () => {
    const values = (secret: string) => ({
      'a.yaml': object('HelmRelease', `spec:\n  values:\n    password: ${secret}\n    existingSecret: ${secret}\n`),
    });
    expect(show(values('${A}'), values('${B}')).objects[0]?.fields).toEqual([
      { what: 'changed', path: 'spec.values.existingSecret', before: '${A}', after: '${B}' },
      { what: 'changed', path: 'spec.values.password', before: '${A}', after: '${B}' },
    ]);
  });
});
