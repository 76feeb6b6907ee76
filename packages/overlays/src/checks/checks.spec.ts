import type { Component } from '@254carbon/observability';
import { readdirSync } from 'node:fs';
import type { LocatedComponent } from '../environment';
import { parseWorkspace } from '../parse/parse-workspace';
import { renderEnvironment } from '../render-environment';
import { overlaysRules } from '../rules';
import { withComponents } from '../testing/small-platform';
import { smallComponents, smallWorkspace } from '../testing/small-world';

/** The small world with one component changed, and this component and another on. */
function problemsOf(name: string, change: (component: Component) => Partial<Component>): string[] {
  const components = smallComponents.map((one): LocatedComponent => {
    const { component } = one;
    return component.name === name ? { ...one, component: { ...component, ...change(component) } } : one;
  });
  const files = smallWorkspace({ 'environment.yaml': withComponents('metrics', 'viewer') });
  const { environments, problems } = parseWorkspace(files, { environmentsDir: 'environments', components });
  const rendered = environments.flatMap((environment) => renderEnvironment(environment).problems);
  return [...problems, ...rendered].map(({ code, where: { line, column } }) => `${line}:${column} ${code}`);
}

function thrower(): never {
  throw new Error('Cannot read properties of undefined');
}

describe('checks of an environment', () => {
  it('have nothing to say of a sound platform', () => {
    expect(problemsOf('metrics', () => ({}))).toEqual([]);
  });

  it('tell an endpoint that two components offer', () => {
    const metrics = smallComponents[0]?.component.endpoints;
    if (metrics === undefined) throw new Error('The small world has no metrics');
    expect(
      problemsOf('viewer', ({ endpoints }) => ({
        endpoints: (context) => [...endpoints(context), ...metrics(context)],
      })),
    ).toEqual(['4:3 endpoint-offered-twice']);
  });

  it('tell two addresses of one repository of charts', () => {
    const elsewhere = ({ chart }: Component) => ({
      chart: { ...chart, repository: { ...chart.repository, url: 'https://elsewhere.example.com' } },
    });
    expect(problemsOf('viewer', elsewhere)).toEqual(['4:3 repository-differs']);
  });

  it.each(['https://charts.invalid', 'oci://invalid/charts', 'https://charts.invalid:8443/x'])(
    'tell the placeholder %s where a chart has no repository yet',
    (url) => {
      const nowhere = ({ chart }: Component) => ({ chart: { ...chart, repository: { name: 'nowhere', url } } });
      expect(problemsOf('viewer', nowhere)).toEqual(['4:3 chart-without-repository']);
    },
  );

  it.each(['https://invalid.example.com', 'https://example.com/charts.invalid'])('take %s for an address', (url) => {
    const somewhere = ({ chart }: Component) => ({ chart: { ...chart, repository: { name: 'somewhere', url } } });
    expect(problemsOf('viewer', somewhere)).toEqual([]);
  });

  it('tell two dashboards with one uid', () => {
    const twice = ({ dashboards }: Component): Partial<Component> => ({
      dashboards: (context) => dashboards(context).map((one) => ({ ...one, uid: 'metrics' })),
    });
    expect(problemsOf('viewer', twice)).toEqual(['4:3 dashboard-made-twice']);
  });

  it('tell two alerts of one name', () => {
    const twice = ({ alerts }: Component): Partial<Component> => ({
      alerts: (context) => [...alerts(context), ...alerts(context)],
    });
    expect(problemsOf('metrics', twice)).toEqual(['3:3 alert-made-twice']);
  });

  it.each<[string, (component: Component) => Partial<Component>]>([
    ['before it is wired', () => ({ endpoints: thrower })],
    ['while it is asked', () => ({ alerts: thrower })],
    ['for its values', () => ({ values: thrower })],
    [
      'in effect, by a value that cannot be written',
      ({ releases }) => ({ values: () => Object.fromEntries(releases.map(({ name }) => [name, { a: Number.NaN }])) }),
    ],
  ])('tell a component that throws %s', (_, change) => {
    expect(problemsOf('metrics', change)).toEqual(['3:3 component-fails-here']);
  });

  it('tell a chart value that the component overrides, in the release where it does', () => {
    const files = smallWorkspace({
      'values/collector.gateway.yaml': 'replicas: 2\nconfig: {}\n',
      'values/collector.agent.yaml': 'config: {}\n',
    });
    const { problems } = parseWorkspace(files, { environmentsDir: 'environments', components: smallComponents });
    expect(problems.map(({ code, where: { file, line, column } }) => `${file}:${line}:${column} ${code}`)).toEqual([
      'environments/small/values/collector.gateway.yaml:2:1 value-without-effect',
    ]);
  });

  it('are files called after their codes', () => {
    const files = readdirSync(__dirname).map((file) => file.replace(/(\.spec)?\.ts$/, ''));
    const codes = Object.keys(overlaysRules);
    expect(files.filter((file) => !codes.includes(file)).sort()).toEqual([
      'at-component',
      'checks',
      'index',
      'made-twice',
    ]);
  });
});
