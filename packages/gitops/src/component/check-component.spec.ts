import { defineComponent, type ComponentDefinition, type KnobContext, type KnobSet } from '@254carbon/observability';
import type { LocatedComponent } from '@254carbon/overlays';
import { checkComponent } from './check-component';
import { sampleWirings } from './component-samples';

const base = {
  name: 'store',
  title: 'Store',
  summary: 'Keeps things',
  chart: { repository: { name: 'r', url: 'https://r.test' }, name: 'store', version: '1.2.3', appVersion: '1' },
  releases: [{ name: 'store', namespace: 'observability' }],
  values: () => ({ store: {} }),
} satisfies ComponentDefinition<KnobSet>;

const locate = (definition: ComponentDefinition<KnobSet>): LocatedComponent => ({
  component: defineComponent(definition),
  file: `parts/${definition.name}/component.ts`,
});

function problemsOf(change: Partial<ComponentDefinition<KnobSet>>, ...others: LocatedComponent[]) {
  const subject = locate({ ...base, ...change });
  const all = [subject, ...others];
  return checkComponent(subject, { all, wirings: sampleWirings(all) }).map(({ code, args }) => ({ code, ...args }));
}

const workload = { kind: 'Deployment', namespace: 'observability', replicas: 1, labels: {}, containers: [] } as const;

describe('checkComponent', () => {
  it('finds nothing in a small component', () => expect(problemsOf({})).toEqual([]));

  it('refuses names that Kubernetes and Helm refuse', () => {
    const releases = [{ name: 'a'.repeat(54), namespace: 'observability' as const }];
    expect(problemsOf({ name: 'My_Store', releases, values: () => ({}) })).toEqual([
      { code: 'invalid-component-name', name: 'My_Store', longest: 63 },
      { code: 'invalid-component-name', name: 'a'.repeat(54), longest: 53 },
    ]);
  });

  it.each(['^1.2.3', '1.x', '>=1', '1.2', '*', ''])('refuses %j for a chart version', (version) => {
    expect(problemsOf({ chart: { ...base.chart, version } })).toEqual([
      { code: 'loose-component-version', chart: 'store', version },
    ]);
  });

  it.each(['1.2.3', 'v1.2.3', '1.2.3-rc.1', '1.2.3+build'])('takes %j for a chart version', (version) => {
    expect(problemsOf({ chart: { ...base.chart, version } })).toEqual([]);
  });

  describe('what network policies would keep closed', () => {
    const endpoint = { name: 'store/data', signal: 'metrics', service: 's', namespace: 'observability' } as const;
    const endpoints = () => [{ ...endpoint, port: 80, targetPort: 8080, scheme: 'http', path: '' } as const];
    const scrapes = () => [{ name: 's', namespace: 'observability', selector: {}, port: 'http' } as const];
    const containers = [{ name: 'c', ports: [8080], requests: {} }];

    it('is told', () => {
      expect(problemsOf({ endpoints, scrapes })).toEqual([
        { code: 'unreached-endpoint', name: 'store/data', namespace: 'observability', port: 8080 },
        { code: 'unreached-scrape', name: 's', namespace: 'observability' },
      ]);
    });

    it('is nothing where a workload has the port', () => {
      const workloads = () => [{ ...workload, name: 'w', containers, scraped: [8080] }];
      expect(problemsOf({ endpoints, scrapes, workloads })).toEqual([]);
    });

    it('is nothing for what lives with Flux, whose policies are its own', () => {
      const flux = () => [{ name: 's', namespace: 'flux-system', selector: {}, port: 'http', pods: true } as const];
      expect(problemsOf({ scrapes: flux })).toEqual([]);
    });
  });

  it('tells each failure of each part once', () => {
    const values = () => {
      throw new Error('not today');
    };
    expect(problemsOf({ values, endpoints: values })).toEqual([
      { code: 'component-throws', part: 'endpoints', size: 'small', reason: 'not today' },
    ]);
    expect(problemsOf({ values })).toEqual([
      { code: 'component-throws', part: 'values', size: 'small', reason: 'not today' },
    ]);
  });

  it.each(['login', 'expose', 'objectStorage'] as const)('finds what fails where an environment has %s', (fact) => {
    const outages = ({ environment }: KnobContext) => {
      if (fact === 'expose' ? 'store' in environment.expose : environment[fact] !== undefined)
        throw new Error('not so');
      return [];
    };
    expect(problemsOf({ outages })).toEqual([
      { code: 'component-throws', part: 'outages', size: 'small', reason: 'not so' },
    ]);
  });

  it('tells what is lacking with all others on', () => {
    const needs = [{ oneOf: ['metrics-query', 'logs-query'], why: 'to have something to show' } as const];
    const mount = { component: 'host', path: [] };
    const lacking = problemsOf({ needs, mount, releases: [] });
    expect(lacking.map(({ code }) => code)).toEqual(['component-lacks-endpoint', 'component-lacks-host']);

    const host = locate({
      ...base,
      name: 'host',
      releases: [],
      values: () => ({}),
      endpoints: () => [
        {
          name: 'logs-query',
          signal: 'logs',
          service: 's',
          namespace: 'n',
          port: 1,
          targetPort: 1,
          scheme: 'http',
          path: '',
        },
      ],
    });
    expect(problemsOf({ needs, mount, releases: [] }, host)).toEqual([]);
  });

  it('tells a use from a workload that is not there', () => {
    const uses = [{ endpoint: 'alerts', from: 'stor', purpose: 'p' } as const];
    const workloads = () => [{ ...workload, name: 'store' }];
    expect(problemsOf({ uses, workloads })).toEqual([
      { code: 'unknown-workload', name: 'stor', known: ['store'], suggestion: 'store' },
    ]);
  });

  it('tells values that reach no release', () => {
    expect(problemsOf({ values: () => ({ store: {}, sotre: {} }) })).toEqual([
      { code: 'stray-release-values', name: 'sotre', known: ['store'] },
    ]);
  });

  it('tells a release name that another component has', () => {
    expect(problemsOf({}, locate({ ...base, name: 'other' }))).toEqual([
      { code: 'release-name-taken', name: 'store', other: 'other' },
    ]);
  });

  it('asks nothing of what refuses to work in every sample', () => {
    const refuse = () => [{ at: { knob: 'x' }, reason: 'r', remedy: 'r' }];
    expect(problemsOf({ refuse, uses: [{ endpoint: 'alerts', from: 'none', purpose: 'p' }] })).toEqual([]);
  });
});
