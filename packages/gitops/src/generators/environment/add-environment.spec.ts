import { parseYaml } from '@254carbon/manifest';
import type { Tree } from '@nx/devkit';
import { stackWorkspace, useGeneratorWorkspace } from '../../testing/generator-workspace';
import { readGround } from '../ground';
import { addEnvironment } from './add-environment';
import type { EnvironmentOptions } from './options';

const workspace = useGeneratorWorkspace({
  ...stackWorkspace,
  'environments/staging/environment.yaml': `# yaml-language-server: $schema=../environment.schema.json
branch: platform/staging
cluster: { name: staging, storageClass: gp3 }
objectStorage:
  endpoint: s3.example
  region: r
  buckets: { loki-chunks: staging-loki, tempo: traces }
database: { host: db.example }
slack: { channel: '#upstaging' }
components:
  prometheus: { retention: 3d } # short
`,
  'environments/staging/values/prometheus.yaml': '{}\n',
  'environments/staging/secrets/grafana.yaml': '{}\n',
});
let notes: readonly string[] = [];

const add = (options: EnvironmentOptions) => async (tree: Tree) => {
  ({ notes } = await addEnvironment(await readGround(tree), options));
};

describe('an environment', () => {
  it('begins small, with every component and each setting explained', async () => {
    const { changes, read } = await workspace.run(add({ name: 'qa' }));
    expect(changes).toEqual(['CREATE environments/qa/environment.yaml']);
    const text = read('environments/qa/environment.yaml') ?? '';
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/environment\.schema\.json\n/);
    expect(parseYaml(text, 'x.yaml')).toMatchObject({
      problems: [],
      documents: [
        {
          value: {
            branch: 'qa',
            size: 'small',
            cluster: { name: 'qa', kubernetes: '1.36' },
            components: { loki: {}, prometheus: {} },
          },
        },
      ],
    });
    for (const key of ['branch', 'size', 'cluster', 'components']) {
      expect(text).toMatch(new RegExp(`\\n# [A-Z].*\\n${key}:`));
    }
  });

  it('begins as a copy of another, under its own name wherever that stood, with buckets and a database of its own', async () => {
    const { changes, read } = await workspace.run(add({ name: 'qa', from: 'staging', branch: 'platform/qa' }));
    expect(changes).toEqual([
      'CREATE environments/qa/environment.yaml',
      'CREATE environments/qa/values/prometheus.yaml',
    ]);
    const [document] = parseYaml(read('environments/qa/environment.yaml') ?? '', 'x.yaml').documents;
    expect(document?.value).toEqual({
      branch: 'platform/qa',
      cluster: { name: 'qa', storageClass: 'gp3' },
      objectStorage: { endpoint: 's3.example', region: 'r', buckets: { 'loki-chunks': 'qa-loki', tempo: 'traces-qa' } },
      database: { host: 'db.example', name: 'grafana-qa' },
      slack: { channel: '#upstaging' },
      components: { prometheus: { retention: '3d' } },
    });
    expect(notes).toEqual([
      expect.stringContaining('environments/qa is on branch platform/qa.'),
      '  objectStorage.buckets.loki-chunks: qa-loki (there staging-loki)',
      'Copied as they are: environments/qa/values/prometheus.yaml',
      'Encrypted Secrets are not copied; make those of qa: environments/README.md',
    ]);
  });

  it.each([
    ['a name that is there', { name: 'local' }, 'environment-name-taken', 'remove local --kind environment'],
    ['a branch that another has', { name: 'qa', branch: 'main' }, 'branch-taken', 'environment production'],
    ['a branch below another', { name: 'qa', branch: 'main/qa' }, 'branch-taken', 'a folder of the other'],
    ['a branch above another', { name: 'qa', branch: 'platform' }, 'branch-taken', 'platform/staging'],
    ['a branch that Git refuses', { name: 'qa', branch: 'a b' }, 'invalid-value', 'branch'],
    ['a name in capitals', { name: 'QA' }, 'name-not-a-label', 'end: qa.'],
    ['a name that leaves the folder', { name: '..' }, 'name-not-a-label', 'DNS-1123'],
    ['a source that is not there', { name: 'qa', from: 'stagin' }, 'unknown-environment', 'did you mean "staging"?'],
  ])('is refused with %s', async (_, options, code, text) => {
    const told = await workspace.refusal(add(options));
    expect(told).toContain(`error  ${code}`);
    expect(told).toContain(text);
    expect(told).toMatch(/^1 error$/m);
  });
});
