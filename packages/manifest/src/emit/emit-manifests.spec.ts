import { emitManifests } from './emit-manifests';
import { parseYaml } from '../parse/parse-yaml';

const secretless = {
  data: { 'loki.yaml': 'auth_enabled: false\n' },
  metadata: {
    annotations: { note: 'b' },
    finalizers: ['x'],
    labels: { app: 'loki' },
    namespace: 'observability',
    name: 'loki',
  },
  kind: 'ConfigMap',
  apiVersion: 'v1',
};
const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'observability' } };

describe('emitManifests', () => {
  it('starts with the header and puts first what tells an object apart', () => {
    const header = 'Made from environments/local/environment.yaml.\n\nEdit that instead.\n';
    expect(emitManifests([namespace, secretless], { header })).toBe(`# Made from environments/local/environment.yaml.
#
# Edit that instead.
apiVersion: v1
kind: Namespace
metadata:
  name: observability
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: loki
  namespace: observability
  labels:
    app: loki
  annotations:
    note: b
  finalizers:
  - x
data:
  loki.yaml: |
    auth_enabled: false
`);
  });

  it('keeps the objects in the order that they are given in, and needs no header', () => {
    expect(emitManifests([secretless, namespace])).toMatch(/^apiVersion: v1\nkind: ConfigMap\n/);
    expect(parseYaml(emitManifests([secretless, namespace]), 'x.yaml').documents.map(({ value }) => value)).toEqual([
      secretless,
      namespace,
    ]);
  });

  it('puts the comment on an object above it, apart from the header', () => {
    const header = 'Edit that.';
    const commentOn = ({ kind }: { kind: string }) => (kind === 'Namespace' ? 'Because\nof this.' : undefined);
    const commented = '# Because\n# of this.\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: observability\n';
    expect(emitManifests([namespace], { header, commentOn })).toBe(`# Edit that.\n\n${commented}`);
    expect(emitManifests([secretless, namespace], { header, commentOn })).toMatch(
      new RegExp(`^# Edit that\\.\napiVersion: v1\nkind: ConfigMap\n[^#]*---\n${commented}$`),
    );
    expect(emitManifests([namespace], { commentOn })).toBe(commented);
    expect(emitManifests([namespace], { commentOn: () => 'a\rkind: Secret' })).toMatch(/^# a\n# kind: Secret\napi/);
  });

  it('writes nothing for nothing', () => {
    expect(emitManifests([])).toBe('');
    expect(emitManifests([], { header: 'Empty on purpose.' })).toBe('# Empty on purpose.\n');
  });

  it('lets no line of a header become YAML', () => {
    const text = emitManifests([namespace], { header: 'a\r\nkind: Secret\rb' });
    expect(text.split('\n').slice(0, 4)).toEqual(['# a', '# kind: Secret', '# b', 'apiVersion: v1']);
  });

  it('leaves the objects as they are, and writes an equal object the same', () => {
    const before = structuredClone(secretless);
    const text = emitManifests([secretless]);
    expect(emitManifests([secretless])).toBe(text);
    expect(emitManifests([structuredClone(secretless)])).toBe(text);
    expect(secretless).toEqual(before);
  });

  it('writes what lacks parts of an object too', () => {
    const list = { apiVersion: 'v1', kind: 'List', items: [] } as unknown as typeof namespace;
    expect(emitManifests([list])).toBe('apiVersion: v1\nkind: List\nitems: []\n');
  });
});
