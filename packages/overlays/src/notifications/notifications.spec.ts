import { checkFluxObject } from '@254carbon/flux';
import { parseYaml } from '@254carbon/manifest';
import { sampleEnvironment } from '@254carbon/observability';
import { parseWorkspace } from '../parse/parse-workspace';
import { renderEnvironment } from '../render-environment';
import { SMALL_ENVIRONMENT, smallComponents, smallWorkspace } from '../small-world';
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
