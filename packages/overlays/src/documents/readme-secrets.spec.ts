import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocatedComponent } from '../environment';
import { parseWorkspace } from '../parse/parse-workspace';
import { planPlatform } from '../platform';
import { renderEnvironment } from '../render-environment';
import { SMALL_ENVIRONMENT, smallComponents, smallWorkspace } from '../testing/small-world';
import { readmeModel } from '../tree/documents';
import { checkCommands } from './testing/check-commands';

const RECIPIENT = 'age1qyqszqgpqyqszqgpqyqszqgpqyqszqgp';

/** The small world, whose viewer takes any password where it is only tried. */
const components: readonly LocatedComponent[] = smallComponents.map((one) => ({
  ...one,
  component: {
    ...one.component,
    secrets: (context: Parameters<typeof one.component.secrets>[0]) =>
      one.component.secrets(context).map((secret) => ({
        ...secret,
        keys: [
          { name: 'admin-user', description: 'who', trial: { text: 'admin' } },
          { name: 'password', description: 'what', trial: 'random' as const },
        ],
      })),
  },
}));

function readmeOf(secrets: string, workspace = components) {
  const files = smallWorkspace({ 'environment.yaml': `secrets: ${secrets}\n${SMALL_ENVIRONMENT}` });
  const { environments } = parseWorkspace(files, { environmentsDir: 'environments', components: workspace });
  const [environment] = environments;
  if (environment === undefined) throw new Error('The small world has problems');
  const { tree } = renderEnvironment(environment);
  const readme = tree.find(({ path }) => path === 'README.md')?.content ?? '';
  const dangling = checkCommands(readme, {
    objects: tree.flatMap(({ objects = [] }) => objects),
    files: tree.map(({ path }) => path),
    components: readmeModel(planPlatform(environment)).components,
  });
  const created = [...readme.matchAll(/create secret generic (\S+) -n (\S+)/g)].map(([, name, to]) => `${to}/${name}`);
  return { readme, dangling, created };
}

const modes = {
  existing: '{ mode: existing }',
  'external-secrets': '{ mode: external-secrets, store: { kind: SecretStore, name: vault } }',
  'sealed-secrets': '{ mode: sealed-secrets }',
  sops: `{ mode: sops, recipient: ${RECIPIENT} }`,
} as const;

describe.each(Object.entries(modes))('the README in mode %s', (_, secrets) => {
  const { readme, dangling } = readmeOf(secrets);

  it('names only objects that are there, and leaves no gap', () => {
    expect(dangling.map(({ command, missing }) => `${missing} in "${command}"`)).toEqual([]);
    expect(readme).not.toMatch(/undefined|\[object|\n\n\n|<%|%>/);
  });

  it('makes what Flux fetches the tree with by hand', () => {
    expect(readme).toContain('#### git-credentials in flux-system\n');
  });
});

it('tells of each Secret in the store what it is called there', () => {
  const { readme, created } = readmeOf(modes['external-secrets']);
  expect(created).toEqual(['flux-system/git-credentials']);
  expect(readme).toContain('| `viewer-admin` | `observability` | `small/viewer-admin` | `admin-user`, `password` |\n');
  expect(readme).toContain('SecretStore `vault`');
});

it('has a block for each file that is to be sealed', () => {
  const { readme, created } = readmeOf(modes['sealed-secrets']);
  expect(created).toEqual(['flux-system/git-credentials', 'flux-system/slack-webhook', 'observability/viewer-admin']);
  expect(readme).toContain(
    '    kubeseal --format yaml > "$SOURCE"/environments/small/secrets/viewer-admin.yaml\n)\n```\n',
  );
});

it('has the command for the key of age, and a block for each file that is to be encrypted', () => {
  const { readme, created } = readmeOf(modes.sops);
  expect(created).toEqual([
    'flux-system/git-credentials',
    'flux-system/sops-age',
    'flux-system/slack-webhook',
    'observability/viewer-admin',
  ]);
  expect(readme).toContain(`sops encrypt --age ${RECIPIENT} `);
});

describe('a cluster where the platform is only tried', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function program(name: string, text: string): void {
    writeFileSync(join(folder, name), `#!/bin/bash\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  }

  it('needs one block, which asks Git and nobody else', () => {
    program('kubectl', 'echo "$*"\nfor a; do case $a in --from-file=*) echo "[$(cat "${a##*=}")]"; esac; done');
    program('git', 'cat >&2; printf "protocol=https\\nusername=me\\npassword=a=b c\\n"');
    const { readme } = readmeOf(modes.existing);
    const block = /one block makes them all[^]*?```sh\n([^]*?)```/.exec(readme)?.[1] ?? '';
    const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}` };
    const output = execFileSync('bash', ['-c', block], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    expect(
      output
        .replaceAll(/\/dev\/fd\/\d+/g, 'FILE')
        .replace(/\[[0-9a-f]{32}\]/, '[RANDOM]')
        .split('\n'),
    ).toEqual([
      'create secret generic git-credentials -n flux-system --from-file=username=FILE --from-file=password=FILE',
      '[me]',
      '[a=b c]',
      'create secret generic slack-webhook -n flux-system --from-literal=address=https://slack.invalid',
      'create secret generic viewer-admin -n observability --from-literal=admin-user=admin --from-file=password=FILE',
      '[RANDOM]',
      '',
    ]);
    expect(readme).toContain("kubectl get secret viewer-admin -n observability -o jsonpath='{.data.password}'");
  });

  it('is not one where a value must come from somebody else, or where Secrets come from elsewhere', () => {
    for (const { readme } of [readmeOf(modes.existing, smallComponents), readmeOf(modes.sops)]) {
      expect(readme).not.toContain('one block makes them all');
    }
  });
});
