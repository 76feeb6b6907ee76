import { formatProblems, manifestRules } from '@254carbon/manifest';
import { parseWorkspace } from '../parse/parse-workspace';
import { overlaysRules } from '../rules';
import { smallComponents, smallWorkspace } from '../testing/small-world';

function problemsIn(file: string, text: string) {
  const files = smallWorkspace({ [file]: text });
  const { problems } = parseWorkspace(files, { environmentsDir: 'environments', components: smallComponents });
  const sourceOf = (path: string) => files.read(path);
  const printed = formatProblems(problems, { rules: { ...manifestRules, ...overlaysRules }, sourceOf });
  return { found: problems.map(({ code, where }) => `${where.line}:${where.column} ${code}`), printed };
}

const release = 'target: { kind: HelmRelease, name: viewer }\n';
const deployment = 'release: viewer\ntarget: { kind: Deployment, name: viewer }\n';
const object = (kind: string) => `apiVersion: v1\nkind: ${kind}\nmetadata: { name: a, namespace: b }\n`;

describe('clear-text-secret', () => {
  it.each([
    ['chart values', 'values/viewer.yaml', 'admin:\n  adminPassword: hunter2\n', '2:3'],
    [
      'a setting',
      'environment.yaml',
      'branch: main\nslack: {}\ncomponents: { metrics: {} }\ncluster: { name: glpat-abcdefghijklmnopqrst }\n',
      '4:12',
    ],
    ['a number', 'values/viewer.yaml', 'password: 482910\n', '1:1'],
    ['a value on its own line', 'values/viewer.yaml', 'adminPassword:\n  hunter2\n', '1:1'],
    ['a block of text', 'values/viewer.yaml', 'adminPassword: |\n  hunter2\n', '1:1'],
    ['a file in a value', 'values/viewer.yaml', 'ini: |\n  [db]\n  password = hunter2\n', '1:1'],
    ['a variable', 'values/viewer.yaml', 'env:\n- name: DB_PASSWORD\n  value: hunter2\n', '3:3'],
    ['a variable on one line', 'values/viewer.yaml', 'env: [{ name: DB_PASSWORD, value: hunter2 }]\n', '1:28'],
    ['an address', 'values/viewer.yaml', 'url: postgres://me:hunter2@db/x\n', '1:1'],
    ['a patch of a release', 'patches/a.yaml', `${release}patch:\n  spec: { values: { token: hunter2 } }\n`, '3:21'],
    [
      'an operation',
      'patches/a.yaml',
      `${release}patch:\n- { op: add, path: /spec/values/token, value: hunter2 }\n`,
      '3:40',
    ],
    [
      'a patch of a Secret of a chart',
      'patches/a.yaml',
      'release: viewer\ntarget: { kind: Secret, name: viewer }\npatch:\n  stringData:\n    a: hunter2\n',
      '5:5',
    ],
    [
      'a variable in a patch',
      'patches/a.yaml',
      `${deployment}patch:\n  env:\n  - name: TOKEN\n    value: hunter2\n`,
      '6:5',
    ],
    ['a Secret', 'manifests/a.yaml', `${object('Secret')}stringData:\n  a: hunter2\n`, '5:6'],
    [
      'a Secret that is half encrypted',
      'manifests/a.yaml',
      `${object('Secret')}stringData:\n  a: ENC[AES256_GCM,data:x]\n  b: hunter2\n`,
      '6:6',
    ],
    ['a ConfigMap', 'manifests/a.yaml', `${object('ConfigMap')}data:\n  a: "password: hunter2"\n`, '5:3'],
  ])('tells %s where it stands, and shows no value', (_, file, text, where) => {
    const { found, printed } = problemsIn(file, text);
    expect(found).toEqual([`${where} clear-text-secret`]);
    expect(printed).not.toMatch(/hunter2|482910/);
    expect(printed).toContain('1 error\n');
  });

  it.each([
    [
      'references',
      'values/viewer.yaml',
      'admin: { existingSecret: viewer, passwordKey: password, passwordFile: /a }\n',
    ],
    [
      'placeholders',
      'values/viewer.yaml',
      'a: { password: "${P}", token: "$__env{T}", apiKey: "{{ .x }}", dsn: "" }\n',
    ],
    ['what SOPS encrypted', 'values/viewer.yaml', 'password: ENC[AES256_GCM,data:x]\n'],
    [
      'a variable from a Secret',
      'values/viewer.yaml',
      'env: [{ name: TOKEN, valueFrom: { secretKeyRef: { name: a, key: token } } }]\n',
    ],
    ['switches', 'values/viewer.yaml', 'automountServiceAccountToken: false\n'],
    ['an operation without value', 'patches/a.yaml', `${release}patch:\n- { op: remove, path: /spec/values/from }\n`],
    [
      'names of keys in an ExternalSecret',
      'manifests/a.yaml',
      `${object('ExternalSecret').replace('v1', 'external-secrets.io/v1')}spec: { data: [{ secretKey: password }] }\n`,
    ],
  ])('lets %s pass', (_, file, text) => {
    expect(problemsIn(file, text).found).toEqual([]);
  });
});
