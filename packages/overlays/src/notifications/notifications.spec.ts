import { checkFluxObject } from '@254carbon/flux';
import { parseYaml } from '@254carbon/manifest';
import { sampleEnvironment } from '@254carbon/observability';
import { parseWorkspace } from '../parse/parse-workspace';
import { renderEnvironment } from '../render-environment';
import { SMALL_ENVIRONMENT, smallComponents, smallWorkspace } from '../testing/small-world';
import { notificationObjects } from './notification-objects';
import { PROVIDER_TYPES, providerType } from './provider-types';

function read(...lines: readonly string[]) {
  const text = `${SMALL_ENVIRONMENT}notifications:\n${lines.map((line) => `  ${line}\n`).join('')}`;
  const files = smallWorkspace({ 'environment.yaml': text });
  const { environments, problems } = parseWorkspace(files, {
    environmentsDir: 'environments',
    components: smallComponents,
  });
  return { environments, told: problems.map(({ code, where }) => `${where.line}:${where.column} ${code}`) };
}

function rendered(...lines: readonly string[]) {
  const { environments, told } = read(...lines);
  expect(told).toEqual([]);
  const tree = environments.flatMap((environment) => renderEnvironment(environment).tree);
  const text = tree.find(({ path }) => path.endsWith('alert-provider.yaml'))?.content ?? '';
  const objects = parseYaml(text, '').documents.map(({ value }) => value as never);
  const readme = tree.find(({ path }) => path === 'README.md')?.content ?? '';
  return { objects, readme };
}

const named = (objects: readonly { kind: string; metadata: { name: string } }[]) =>
  objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);

describe('what Slack is told', () => {
  const { objects } = rendered('team: { type: discord, events: all }');
  interface FluxAlert {
    readonly metadata: { readonly name: string };
    readonly spec: {
      readonly eventSeverity: string;
      readonly eventSources: readonly { readonly kind: string }[];
      readonly exclusionList?: readonly string[];
    };
  }
  const alertOf = (name: string) =>
    (objects as readonly FluxAlert[]).find(({ metadata }) => metadata.name === name) as FluxAlert;
  const { eventSeverity, eventSources, exclusionList = [] } = alertOf('observability-changes').spec;
  // RE2 writes the flag into the expression.
  const excluded = (message: string) =>
    exclusionList.some((one) => new RegExp(one.replace('(?i)', ''), one.startsWith('(?i)') ? 'i' : '').test(message));

  it.each([
    ['what was applied', 'Applied revision: main@sha1:0f61a86', false],
    ['objects that were changed, whatever their names', 'Alert/flux-system/observability-failures configured', false],
    [
      'objects that drifted from Git and were set right',
      'ConfigMap/a/error-pages configured\nService/a/b created',
      false,
    ],
    ['that all is healthy again', 'Health check passed in 12s', false],
    ['a release', 'Helm upgrade succeeded for release observability/loki.v2 with chart loki@18.11.0', false],
    ['drift of a release that was set right', 'Cluster state of release a/loki.v2 has been corrected:\n…', false],
    [
      'an error, which the other Alert tells',
      'Helm upgrade failed for release a/loki.v2: context deadline exceeded',
      true,
    ],
    ['a refusal', 'Service/a/b dry-run failed (Forbidden): services is forbidden', true],
    ['what is sick', 'health check failed after 30s: timeout waiting for: [HelmRelease/a/b status: Failed]', true],
    ['what is missing', 'secrets "git-credentials" not found', true],
    [
      'drift that is found, which the other Alert tells',
      'Cluster state of release a/loki.v2 has drifted from the desired state:\nDeployment/a/b changed (0 additions, 1 changes, 0 removals)',
      true,
    ],
    ['waiting', 'Dependencies do not meet ready condition, retrying in 30s', true],
  ])('of changes: %s', (_, message, left) => {
    expect(excluded(message)).toBe(left);
  });

  it('of changes by whatever changes, of errors by whatever fetches too', () => {
    expect([eventSeverity, eventSources.map(({ kind }) => kind)]).toEqual(['info', ['Kustomization', 'HelmRelease']]);
    const failures = alertOf('observability-failures').spec;
    expect(failures.exclusionList).toBeUndefined();
    expect([failures.eventSeverity, failures.eventSources.map(({ kind }) => kind)]).toEqual([
      'error',
      ['Kustomization', 'HelmRelease', 'GitRepository', 'HelmRepository', 'HelmChart'],
    ]);
  });
});

describe('notifications of an environment', () => {
  it('are a Provider, its Alerts, and the Secret that the README asks for', () => {
    const { objects, readme } = rendered('team: { type: discord, events: all }');
    expect(named(objects)).toEqual([
      'Provider slack',
      'Alert observability-changes',
      'Alert observability-failures',
      'Provider team',
      'Alert team-changes',
      'Alert team-failures',
    ]);
    expect(objects[3]).toMatchObject({ spec: { type: 'discord', secretRef: { name: 'notification-team' } } });
    expect(objects[5]).toMatchObject({ spec: { providerRef: { name: 'team' }, eventSeverity: 'error' } });
    expect(readme).toContain('kubectl create secret generic notification-team');
  });

  it('take their type from their name, tell failures alone, and need no Secret where there is none', () => {
    const { objects, readme } = rendered('pagerduty: { channel: R0123 }');
    expect(named(objects).slice(3)).toEqual(['Provider pagerduty', 'Alert pagerduty-failures']);
    expect(objects[3]).toMatchObject({ spec: { channel: 'R0123', address: 'https://events.pagerduty.com' } });
    expect(readme).not.toContain('notification-pagerduty');
  });

  it.each(['github', 'gitlab', 'gitea', 'bitbucket', 'azuredevops'])(
    'of type %s mark commits, for Kustomizations alone, with a token of its own',
    (type) => {
      const { objects, readme } = rendered(`${type}: {}`);
      expect(named(objects).slice(3)).toEqual([`Provider ${type}`, `Alert ${type}-commits`]);
      expect(objects[3]).toMatchObject({
        spec: {
          type,
          address: 'https://github.com/254carbon/observability-config',
          secretRef: { name: `notification-${type}` },
        },
      });
      expect(objects[4]).toMatchObject({
        spec: { eventSeverity: 'info', eventSources: [{ kind: 'Kustomization', name: '*' }] },
      });
      expect(readme).toContain(`kubectl create secret generic notification-${type}`);
    },
  );

  it.each(['ssh://git@git.example.com:2222/team/repo.git', 'https://git.example.com/team/repo'])(
    'mark commits at the web address of %s',
    (repository) => {
      const github = { name: 'github', type: 'github', events: 'failures' } as const;
      const [provider] = notificationObjects({ ...sampleEnvironment({ size: 'small' }), repository }, github);
      expect(provider).toMatchObject({ spec: { address: 'https://git.example.com/team/repo' } });
    },
  );

  it.each(PROVIDER_TYPES)('of type %s are what Flux accepts', (type) => {
    const channel = providerType(type)?.channel === undefined ? '' : ', channel: "#x"';
    const { objects } = rendered(`mine: { type: ${type}${channel} }`);
    expect(objects.flatMap((object) => checkFluxObject(object))).toEqual([]);
  });

  it.each([
    ['whose type nobody knows', 'mine: {}', 'notification-without-type'],
    ['without the channel that they need', 'telegram: {}', 'notification-without-channel'],
    ['of a name that every tree has', 'slack: { channel: "#x" }', 'notification-name-taken'],
  ])('%s are told at their line', (_, line, code) => {
    expect(read(line).told).toEqual([`8:3 ${code}`]);
  });
});
