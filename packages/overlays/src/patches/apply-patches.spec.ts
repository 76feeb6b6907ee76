import { describeProblem } from '@254carbon/manifest';
import { overlaysRules } from '../rules';
import { renderEnvironment } from '../render-environment';
import { smallEnvironment } from '../testing/small-platform';

function render(patch: string) {
  return renderEnvironment(smallEnvironment({ 'patches/a.yaml': patch }));
}

function problemsOf(patch: string): string[] {
  return render(patch).problems.map(({ code, where: { file, line, column } }) => `${file}:${line}:${column} ${code}`);
}

const at = (rest: string) => [`environments/small/patches/a.yaml:${rest}`];

describe('patches', () => {
  it('change the object that they hit and no other, and stand in the header of its file', () => {
    const plain = renderEnvironment(smallEnvironment()).tree;
    const { tree, problems } = render('target: { kind: Provider, name: slack }\npatch: { spec: { username: flux } }\n');
    expect(problems).toEqual([]);
    const changed = tree.filter(({ content }, index) => content !== plain[index]?.content);
    expect(changed.map(({ path }) => path)).toEqual(['gitops/flux-system/alert-provider.yaml']);
    expect(changed[0]?.content).toContain('username: flux');
    expect(changed[0]?.content).toContain('#   environments/small/patches/a.yaml');
  });

  it('apply in their order, operations too', () => {
    const { tree } = render(
      [
        'target: { kind: ConfigMap, name: collector }',
        'patch: { data: { a: c, e: f } }',
        '---',
        'target: { kind: ConfigMap, name: collector }',
        'patch:',
        '- { op: test, path: /data/a, value: c }',
        '- { op: remove, path: /data/a }',
        '',
      ].join('\n'),
    );
    const [object] = tree.find(({ path }) => path === 'k8s/collector/collector.yaml')?.objects ?? [];
    expect(object?.['data']).toEqual({ e: 'f' });
  });

  it('change an object alike in each file that holds it', () => {
    const { tree, problems } = render(
      'target: { kind: GitRepository, name: observability-config }\npatch: { spec: { interval: 5m } }\n',
    );
    expect(problems).toEqual([]);
    const files = tree.filter(({ content }) => content.includes('interval: 5m')).map(({ path }) => path);
    expect(files).toEqual(['gitops/flux-system/git-repository.yaml', 'gitops/flux-system/small/sync.yaml']);
  });

  it.each<[string, string, string[]]>([
    ['that hit nothing', 'target: { kind: Provider, name: slak }\npatch: {}\n', at('1:9 patch-hits-nothing')],
    [
      'whose namespace is another',
      'target: { kind: Provider, name: slack, namespace: default }\npatch: {}\n',
      at('1:9 patch-hits-nothing'),
    ],
    [
      'that hit several',
      'target: { kind: ResourceQuota, name: no-exposed-services }\npatch: {}\n',
      at('1:9 ambiguous-patch'),
    ],
    [
      'on a release that is not there',
      'release: metric-stack\ntarget: { kind: Deployment, name: a }\npatch: {}\n',
      at('1:10 patch-for-unknown-release'),
    ],
    [
      'that rename',
      'target: { kind: Provider, name: slack }\npatch: { metadata: { name: other } }\n',
      at('2:28 patch-changes-identity'),
    ],
    [
      'whose operation does not apply',
      'target: { kind: Provider, name: slack }\npatch:\n- { op: remove, path: /spec/none }\n',
      at('3:23 patch-does-not-apply'),
    ],
  ])('%s are told', (_, patch, expected) => {
    expect(problemsOf(patch)).toEqual(expected);
  });

  it('that hit nothing, of a kind that only charts make, are told how those are reached', () => {
    const { problems } = render('target: { kind: StatefulSet, name: loki }\npatch: {}\n');
    const [told] = problems.map((problem) => describeProblem(problem, overlaysRules));
    expect(told?.fix).toMatch(/^if it is a chart that makes it, add "release: NAME" beside the target; else /);
  });

  it('that hit nothing are told the nearest', () => {
    const { problems } = render('target: { kind: Provider, name: slak }\npatch: {}\n');
    expect(problems.map((problem) => describeProblem(problem, overlaysRules))).toEqual([
      {
        problem: 'Nothing that is rendered is Provider slak, so the patch would change nothing.',
        fix: 'the nearest: Provider flux-system/slack.',
      },
    ]);
  });

  it('on a release become its postRenderers, with kind and name', () => {
    const { tree, problems } = render(
      [
        'release: viewer',
        'target: { kind: Deployment, name: viewer }',
        'patch: { metadata: { labels: { a: b } } }',
        '---',
        'release: viewer',
        'target: { kind: Service, name: viewer }',
        'patch: [{ op: remove, path: /spec/type }]',
        '',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    const releases = tree.find(({ path }) => path.endsWith('/helm-releases.yaml'))?.objects ?? [];
    const spec = releases.find(({ metadata }) => metadata.name === 'viewer')?.['spec'];
    expect(spec).toMatchObject({
      postRenderers: [
        {
          kustomize: {
            patches: [
              {
                target: { kind: 'Deployment', name: 'viewer' },
                patch: 'kind: Deployment\nmetadata:\n  name: viewer\n  labels:\n    a: b\n',
              },
              { target: { kind: 'Service', name: 'viewer' }, patch: '- op: remove\n  path: /spec/type\n' },
            ],
          },
        },
      ],
    });
  });
});
