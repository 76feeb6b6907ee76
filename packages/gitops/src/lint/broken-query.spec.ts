import type { JsonObject } from '@254carbon/manifest';
import { useTemporaryFolder } from '../io/testing/temporary-folder';
import { readWorkspace, type Workspace } from '../io/workspace';
import { smallWorkspace } from '../testing/small-workspace';
import { validate } from '../validate/validate';
import { brokenQuery } from './checks/broken-query';
import type { Content } from './lint-check';

const content = (value: JsonObject): Content => ({ value, at: (path) => ({ file: 'a.yaml', field: path.join('.') }) });
const alert = (expr: string) => content({ alert: 'A', expr });
const prometheus = { type: 'prometheus', uid: 'prometheus' };

async function told({ alerts = [], recordings = [], dashboards = [] }: Partial<Parameters<typeof brokenQuery>[0][0]>) {
  const problems = await brokenQuery([{ alerts, recordings, dashboards }]);
  return problems.map(
    ({ args, where }) => `${String(args.owner)} ${where.field} ${String(args.at)} ${String(args.near)}`,
  );
}

describe('broken-query', () => {
  it.each([
    ['rate(x[5m) > 1', '10 rate(x[5m) > 1'],
    ['sum(x', '6 sum(x'],
    ['x{a="b" c="d"}', '9 x{a="b" c="d"}'],
    ['x > $threshold', '5 x > $threshold'],
    [' ', '1 '],
  ])('tells where %s breaks off', async (expr, where) => {
    expect(await told({ alerts: [alert(expr)] })).toEqual([`alert A expr ${where}`]);
  });

  it.each(['up == 0', 'sum by (job) (rate(x{a=~"b|c"}[5m] offset 1h)) / on (job) y > bool 2', 'absent(x)\n  and\nz'])(
    'has nothing to say of %s',
    async (expr) => expect(await told({ alerts: [alert(expr)] })).toEqual([]),
  );

  it('reads recording rules, and panels that ask Prometheus, with the variables of Grafana', async () => {
    const panel = (title: string, expr: string, datasource: JsonObject = prometheus) => ({
      ...{ title, datasource },
      targets: [{ refId: 'A', expr }],
    });
    const panels = [
      panel('rate', 'rate(x{job=~"$job"}[$__rate_interval])'),
      panel('broken', 'rate(x[$__rate_interval)'),
      panel('logs', '{app="x"} |= "y"', { type: 'loki', uid: 'loki' }),
    ];
    expect(
      await told({
        recordings: [content({ record: 'a:b', expr: 'sum(' })],
        dashboards: [content({ panels: [{ type: 'row', panels }] })],
      }),
    ).toEqual(['rule a:b expr 5 sum(', 'panel "broken" panels.0.panels.1.targets.0.expr 10 rate(x[5m)']);
  });
});

describe('validate', () => {
  const folder = useTemporaryFolder();

  it('tells broken queries of components and of manifests', async () => {
    const store = smallWorkspace['packages/components/store/component.ts'] ?? '';
    const broken = `alerts: () => [{ name: 'store', alerts: [{ name: 'StoreDown', severity: 'critical', expr: 'up{ == 0', for: '5m', summary: 's', description: 'd', runbook: { symptom: 's', meaning: 'm', steps: [{ text: 't' }] } }] }],`;
    const rule = 'spec: { groups: [{ name: g, rules: [{ alert: A, expr: "sum(" }] }] }';
    folder.write({
      ...smallWorkspace,
      'packages/components/store/component.ts': store.replace(/^\}\);$/m, `  ${broken}\n});`),
      'environments/production/manifests/rules.yaml': `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: { name: a, namespace: observability }\n${rule}\n`,
    });
    const { problems, verdict } = await validate({ workspace: readWorkspace(folder.path) as Workspace });
    const found = problems.filter(({ code }) => code === 'broken-query');
    expect(verdict).toBe('found');
    expect(found.map(({ where: { file, line, column } }) => [file, line, column])).toEqual([
      ['packages/components/store/component.ts', undefined, undefined],
      ['environments/production/manifests/rules.yaml', 4, 49],
    ]);
  });
});
