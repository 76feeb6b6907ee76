import { groupOf, type KubernetesObject } from '@254carbon/manifest';
import { heldRules, isAllowed } from '../access/testing/evaluate-rights';
import { reconcilerName } from '../access/reconciler';
import { resourceOf } from '../access/resource-of';
import { checkEnvironment } from '../check-environment';
import { parseWorkspace } from '../parse/parse-workspace';
import { renderEnvironment } from '../render-environment';
import { SMALL_ENVIRONMENT, smallComponents, smallWorkspace } from '../testing/small-world';

const RECIPIENT = 'age1qyqszqgpqyqszqgpqyqszqgpqyqszqgp';
const ENCRYPTED = 'ENC[AES256_GCM,data:b,iv:c,tag:d,type:str]';

/** The small world, which needs `slack-webhook` and `viewer-admin` besides `git-credentials`. */
function world(secrets: string, files: Readonly<Record<string, string>> = {}) {
  const environment = `secrets: ${secrets}\n${SMALL_ENVIRONMENT}`;
  const workspace = smallWorkspace({ 'environment.yaml': environment, ...files });
  const parsed = parseWorkspace(workspace, { environmentsDir: 'environments', components: smallComponents });
  const [small] = parsed.environments;
  if (small === undefined) throw new Error(JSON.stringify(parsed.problems));
  const { tree, problems } = renderEnvironment(small);
  const all = [...parsed.problems, ...problems, ...checkEnvironment(small, tree)];
  return {
    all,
    found: all.map(({ code, where: { file, line, column } }) => {
      return `${file.replace('environments/small/', '')}:${line}:${column} ${code}`;
    }),
    tree: new Map(tree.map((file) => [file.path, file])),
    kustomization: tree
      .flatMap(({ objects = [] }) => objects)
      .find(({ kind, metadata }) => kind === 'Kustomization' && metadata.name === 'observability-secrets'),
  };
}

function sops(name: string, namespace: string, key: string, value = ENCRYPTED): string {
  return [
    'apiVersion: v1',
    'kind: Secret',
    `metadata: { name: ${name}, namespace: ${namespace} }`,
    'stringData:',
    `  ${key}: ${value}`,
    'sops:',
    '  age:',
    `  - { recipient: ${RECIPIENT}, enc: x }`,
    '',
  ].join('\n');
}

function sealed(name: string, namespace: string, key: string, value = `AgB${'x'.repeat(400)}`): string {
  return [
    'apiVersion: bitnami.com/v1alpha1',
    'kind: SealedSecret',
    `metadata: { name: ${name}, namespace: ${namespace} }`,
    'spec:',
    '  encryptedData:',
    `    ${key}: ${value}`,
    '',
  ].join('\n');
}

const both = (make: (name: string, namespace: string, key: string) => string) => ({
  'secrets/slack-webhook.yaml': make('slack-webhook', 'flux-system', 'address'),
  'secrets/viewer-admin.yaml': make('viewer-admin', 'observability', 'password'),
});

const external = '{ mode: external-secrets, store: { name: vault } }';
const age = `{ mode: sops, recipient: ${RECIPIENT} }`;

describe('mode existing', () => {
  it('renders nothing', () => {
    const { found, tree, kustomization } = world('{ mode: existing }');
    expect(found).toEqual([]);
    expect([...tree.keys()].filter((path) => path.startsWith('secrets/'))).toEqual([]);
    expect(kustomization).toBeUndefined();
  });

  it('has no use for encrypted files, nor for the settings of other modes', () => {
    const { found } = world(`{ recipient: ${RECIPIENT} }`, both(sops));
    expect(found).toEqual([
      'secrets/slack-webhook.yaml:1:1 encrypted-secret-unread',
      'secrets/viewer-admin.yaml:1:1 encrypted-secret-unread',
      'environment.yaml:1:12 secrets-setting-without-effect',
    ]);
  });
});

describe('mode external-secrets', () => {
  it('renders an ExternalSecret for each needed Secret but the one with which the tree is fetched', () => {
    const { found, tree } = world(external);
    expect(found).toEqual([]);
    expect([...tree.keys()].filter((path) => path.startsWith('secrets/'))).toEqual([
      'secrets/flux-system/slack-webhook.yaml',
      'secrets/kustomization.yaml',
      'secrets/observability/viewer-admin.yaml',
    ]);
    expect(tree.get('secrets/observability/viewer-admin.yaml')?.objects).toEqual([
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'ExternalSecret',
        metadata: { name: 'viewer-admin', namespace: 'observability' },
        spec: {
          refreshInterval: '1h',
          secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
          target: { name: 'viewer-admin', creationPolicy: 'Owner' },
          data: [{ secretKey: 'password', remoteRef: { key: 'small/viewer-admin', property: 'password' } }],
        },
      },
    ]);
    expect(tree.get('secrets/kustomization.yaml')?.content).toContain('- flux-system/slack-webhook.yaml\n');
  });

  it('asks the store by the pattern, or by the name of its own that a Secret has', () => {
    const { found, tree } = world(
      '{ mode: external-secrets, store: { name: vault }, remoteKey: "{cluster}/{namespace}/{name}", ' +
        'remoteKeys: { slack-webhook: shared/slack } }',
    );
    expect(found).toEqual([]);
    const keyOf = (path: string) => JSON.stringify(tree.get(path)?.objects).match(/"key":"([^"]*)"/)?.[1];
    expect(keyOf('secrets/observability/viewer-admin.yaml')).toBe('small/observability/viewer-admin');
    expect(keyOf('secrets/flux-system/slack-webhook.yaml')).toBe('shared/slack');
  });

  it('hands the folder to a Kustomization that depends on nothing, and nothing on it', () => {
    const { tree, kustomization } = world(external);
    expect(kustomization?.['spec']).toMatchObject({ path: './secrets', wait: true, prune: true });
    expect(kustomization?.['spec']).not.toHaveProperty('dependsOn');
    expect(kustomization?.['spec']).not.toHaveProperty('decryption');
    const dependent = [...tree.values()]
      .flatMap(({ objects = [] }): readonly KubernetesObject[] => objects)
      .filter(({ spec }) => /"dependsOn":\[[^\]]*observability-secrets/.test(JSON.stringify(spec ?? {})));
    expect(dependent).toEqual([]);
  });

  it.each([
    ['a missing store', '{ mode: external-secrets }', ['environment.yaml:1:18 secrets-mode-lacks-setting']],
    [
      'a placeholder that is none',
      external.replace('{ name: vault }', '{ name: vault }, remoteKey: "{secret}"'),
      ['environment.yaml:1:71 invalid-value'],
    ],
    [
      'a misspelt Secret',
      external.replace('{ name: vault }', '{ name: vault }, remoteKeys: { viewer-admn: a }'),
      ['environment.yaml:1:74 remote-key-for-unneeded-secret'],
    ],
  ])('tells %s', (_, secrets, expected) => {
    expect(world(secrets).found).toEqual(expected);
  });
});

describe('mode sealed-secrets', () => {
  it('hands on the files of people as they are', () => {
    const { found, tree, kustomization } = world('{ mode: sealed-secrets }', both(sealed));
    expect(found).toEqual([]);
    const { content } = tree.get('secrets/viewer-admin.yaml') ?? {};
    expect(
      content?.startsWith('# Generated by 254Carbon GitOps from environments/small/secrets/viewer-admin.yaml'),
    ).toBe(true);
    expect(content?.endsWith(sealed('viewer-admin', 'observability', 'password'))).toBe(true);
    expect(kustomization?.['spec']).not.toHaveProperty('decryption');
  });

  it('warns of a Secret without a file, with the command that makes it, and renders all the same', () => {
    const { all, found, tree } = world('{ mode: sealed-secrets }');
    expect(found).toEqual([
      'environment.yaml:1:18 encrypted-secret-missing',
      'environment.yaml:1:18 encrypted-secret-missing',
    ]);
    expect(all.map(({ severity, args }) => `${severity} ${String(args['command'])}`)).toContain(
      'warning mkdir -p environments/small/secrets && kubectl create secret generic viewer-admin -n observability --from-file=password --dry-run=client -o yaml' +
        ' | kubeseal --format yaml > environments/small/secrets/viewer-admin.yaml',
    );
    expect(tree.has('gitops/flux-system/helm-releases.yaml')).toBe(true);
    // A Kustomization for a folder that is not there would never be ready.
    expect(tree.get('gitops/flux-system/kustomization.yaml')?.content).not.toContain('observability-secrets');
  });

  it.each([
    ['a missing key', sealed('viewer-admin', 'observability', 'pasword'), [':1:1 encrypted-secret-lacks-keys']],
    ['a Secret of SOPS', sops('viewer-admin', 'observability', 'password'), [':2:7 encrypted-secret-of-other-kind']],
    [
      'a value that nobody sealed',
      sealed('viewer-admin', 'observability', 'password', 'x'),
      [':6:5 clear-text-secret'],
    ],
    [
      'clear text in its template',
      `${sealed('viewer-admin', 'observability', 'password')}  template:\n    data: { a: b }\n`,
      [':8:13 clear-text-secret'],
    ],
  ])('tells %s', (_, text, expected) => {
    const files = { ...both(sealed), 'secrets/viewer-admin.yaml': text };
    const { found } = world('{ mode: sealed-secrets }', files);
    expect(found).toEqual(expected.map((rest) => `secrets/viewer-admin.yaml${rest}`));
  });
});

describe('mode sops', () => {
  it('hands on the files of people as they are, and lets Flux decrypt them', () => {
    const { found, tree, kustomization } = world(age, both(sops));
    expect(found).toEqual([]);
    const { content } = tree.get('secrets/viewer-admin.yaml') ?? {};
    expect(content?.endsWith(sops('viewer-admin', 'observability', 'password'))).toBe(true);
    expect(kustomization?.['spec']).toMatchObject({
      path: './secrets',
      decryption: { provider: 'sops', secretRef: { name: 'sops-age' } },
    });
  });

  it('warns of a Secret without a file, with the command that makes it', () => {
    const { all } = world(age, { 'secrets/slack-webhook.yaml': both(sops)['secrets/slack-webhook.yaml'] });
    expect(all.map(({ severity, code, args }) => [severity, code, args['command']])).toEqual([
      [
        'warning',
        'encrypted-secret-missing',
        'mkdir -p environments/small/secrets && kubectl create secret generic viewer-admin -n observability --from-file=password --dry-run=client -o yaml' +
          ` | sops encrypt --age ${RECIPIENT} --encrypted-regex '^(data|stringData)$' --input-type yaml` +
          ' --output-type yaml /dev/stdin > environments/small/secrets/viewer-admin.yaml',
      ],
    ]);
  });

  it.each([
    ['a value in clear text', sops('viewer-admin', 'observability', 'password', 'x'), [':5:13 clear-text-secret']],
    [
      'a file for somebody else',
      sops('viewer-admin', 'observability', 'password').replace(RECIPIENT, 'age1other'),
      [':7:3 secret-for-other-recipient'],
    ],
    [
      'encrypted values without what decrypts them',
      sops('viewer-admin', 'observability', 'password').replace(/sops:[^]*/, ''),
      [':1:1 secret-for-other-recipient'],
    ],
    ['a SealedSecret', sealed('viewer-admin', 'observability', 'password'), [':2:7 encrypted-secret-of-other-kind']],
    ['a missing key', sops('viewer-admin', 'observability', 'pasword'), [':1:1 encrypted-secret-lacks-keys']],
  ])('tells %s', (_, text, expected) => {
    const { found, tree } = world(age, { ...both(sops), 'secrets/viewer-admin.yaml': text });
    expect(found).toEqual(expected.map((rest) => `secrets/viewer-admin.yaml${rest}`));
    const isClear = found.some((one) => one.endsWith('clear-text-secret'));
    expect(tree.has('secrets/viewer-admin.yaml')).toBe(!isClear);
  });

  it('needs the public key', () => {
    expect(world('{ mode: sops }', both(sops)).found).toEqual(['environment.yaml:1:18 secrets-mode-lacks-setting']);
  });
});

describe('the account that applies secrets/', () => {
  const VERBS = ['get', 'list', 'watch', 'create', 'patch', 'delete'];

  const MODES = [
    ['external-secrets', external, {}, ['ExternalSecret']],
    ['sealed-secrets', '{ mode: sealed-secrets }', both(sealed), ['SealedSecret']],
    ['sops', age, both(sops), ['Secret']],
  ] as const;

  it.each(MODES)('may do with %s what applying takes, and nothing in the other kinds', (_, secrets, files, kinds) => {
    const { tree, kustomization } = world(secrets, files);
    const account = reconcilerName('observability-secrets');
    expect(kustomization?.['spec']).toMatchObject({ serviceAccountName: account });
    const own = [...tree].filter(([path]) => path.startsWith('secrets/')).flatMap(([, { objects = [] }]) => objects);
    expect([...new Set(own.map(({ kind }) => kind))]).toEqual(kinds);
    const rights = tree.get('gitops/flux-system/gotk-sync.yaml')?.objects ?? [];
    for (const { apiVersion, kind, metadata } of own) {
      const rules = heldRules(account, rights, metadata.namespace);
      const known = (verb: string) => (['create', 'list', 'watch'].includes(verb) ? {} : { name: metadata.name });
      const may = (verb: string, group: string, resource: string) =>
        isAllowed({ verb, group, resource, ...known(verb) }, rules);
      expect(VERBS.filter((verb) => !may(verb, groupOf(apiVersion), resourceOf(kind)))).toEqual([]);
      expect(VERBS.filter((verb) => may(verb, '', 'configmaps'))).toEqual([]);
      if (kind !== 'Secret') expect(VERBS.filter((verb) => may(verb, '', 'secrets'))).toEqual(['get', 'delete']);
      const other = (verb: string) =>
        isAllowed({ verb, group: '', resource: 'secrets', name: 'git-credentials' }, rules);
      if (kind !== 'Secret') expect(VERBS.filter(other)).toEqual([]);
    }
  });

  // Flux never gets ready where it may not remove what it has made, and the right to make it is gone by then.
  it.each(
    MODES.flatMap(([from, ...rest]) =>
      MODES.filter(([to]) => to !== from).map(([to, ...now]) => [from, to, rest, now] as const),
    ),
  )('may remove what it made with %s when it is %s now', (_from, _to, [secrets, files], [secretsNow, filesNow]) => {
    const made = [...world(secrets, files).tree].filter(([path]) => path.startsWith('secrets/'));
    const rights = world(secretsNow, filesNow).tree.get('gitops/flux-system/gotk-sync.yaml')?.objects ?? [];
    const account = reconcilerName('observability-secrets');
    const objects = made.flatMap(([, file]) => file.objects ?? []).filter(({ metadata }) => metadata.namespace);
    const refused = objects.flatMap(({ apiVersion, kind, metadata: { name, namespace } }) =>
      ['get', 'delete'].filter((verb) => {
        const request = { verb, group: groupOf(apiVersion), resource: resourceOf(kind), name };
        return !isAllowed(request, heldRules(account, rights, namespace));
      }),
    );
    expect(refused).toEqual([]);
    expect(objects.length).toBeGreaterThan(1);
  });

  it('is not there where nothing is applied', () => {
    const rights = world('{ mode: existing }').tree.get('gitops/flux-system/gotk-sync.yaml')?.objects ?? [];
    expect(rights.map(({ metadata }) => metadata.name)).not.toContain(reconcilerName('observability-secrets'));
    expect(rights.length).toBeGreaterThan(0);
  });
});
