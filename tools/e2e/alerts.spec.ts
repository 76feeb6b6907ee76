import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseYaml } from '@254carbon/manifest';
import type { AlertTrials } from '../../packages/observability/src/alert-trial';
import { alertTrials } from '../../packages/observability/src/catalogue/alert-trials';
import { alerts as probeAlerts } from '../../packages/observability/src/catalogue/blackbox-exporter/alerts';
import { trials as probeTrials } from '../../packages/observability/src/catalogue/blackbox-exporter/trials';
import { metricsOf } from '../../packages/observability/src/testing/metrics-of';
import { isProgramExpected, requireProgram } from '../programs';
import { alertTests, type AlertRule } from '../../packages/observability/src/alert-tests';
import { writeSample } from '../sample/write-sample';
import { runGitops } from './run-gitops';

interface Group {
  readonly name: string;
  readonly rules: readonly AlertRule[];
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alerts-'));
  mkdirSync(join(folder, 'workspace'));
  writeSample(join(folder, 'workspace'));
  runGitops(join(folder, 'workspace'), ['render', '--output', join(folder, 'trees')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The groups of rules in each file below `alerts/` of a tree. */
function groupsOf(environment: string): ReadonlyMap<string, readonly Group[]> {
  const alerts = join(folder, 'trees', environment, 'alerts');
  const files = readdirSync(alerts).map((file): [string, readonly Group[]] => {
    const { documents } = parseYaml(readFileSync(join(alerts, file), 'utf8'), file);
    const objects = documents.map(
      ({ value }) => value as unknown as { kind: string; spec: { groups: readonly Group[] } },
    );
    return [file, objects.filter(({ kind }) => kind === 'PrometheusRule').flatMap(({ spec }) => spec.groups)];
  });
  return new Map(files.filter(([, groups]) => groups.length > 0));
}

const rulesOf = (environment: string) =>
  [...groupsOf(environment).values()].flatMap((groups) => groups.flatMap(({ rules }) => rules));

/** Writes a file for promtool and runs it there. JSON is YAML. */
async function promtool(args: readonly string[], files: Readonly<Record<string, unknown>>) {
  const cwd = mkdtempSync(join(folder, 'promtool-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), JSON.stringify(content));
  const run = spawnSync(await requireProgram('promtool'), args, { cwd, encoding: 'utf8', timeout: 100_000 });
  return { status: run.status, output: `${run.stdout}${run.stderr}` };
}

/** Runs all trials of the rules; a rule without any fails. */
async function tryRules(groups: readonly Group[], trials: AlertTrials) {
  const files = groups.flatMap((group): [string, unknown][] => {
    const tests = group.rules.flatMap((rule) => alertTests(rule, trials[rule.alert] ?? nothing));
    // A file for each group: at every step promtool evaluates all the rules that a file names.
    const [rules, named] = [`rules-${group.name}.json`, `tests-${group.name}.json`];
    return [
      [rules, { groups: [group] }],
      [named, { rule_files: [rules], evaluation_interval: '1m', tests }],
    ];
  });
  const tests = files.map(([name]) => name).filter((name) => name.startsWith('tests-'));
  expect(tests.length).toBeGreaterThan(0);
  return promtool(['test', 'rules', ...tests], Object.fromEntries(files));
}

/** Rules of the blackbox exporter, which is in the catalogue alone. */
const probeGroups: readonly Group[] = probeAlerts.map(({ name, alerts }) => ({
  name,
  rules: alerts.map(({ name: alert, for: time, expr, severity, summary, description }) => ({
    ...{ alert, expr, for: time },
    labels: { severity },
    annotations: { summary, description },
  })),
}));

const whereItIs = isProgramExpected('promtool') ? it : it.skip;

describe('the rules', () => {
  whereItIs.each(['local', 'staging', 'production'])(
    'of %s pass promtool and its lint',
    async (environment) => {
      const groups = [...groupsOf(environment).values()].flat();
      const args = ['check', 'rules', '--lint=all', '--lint-fatal', 'rules.json'];
      const { status, output } = await promtool(args, { 'rules.json': { groups } });
      expect({ status, output }).toEqual({
        status: 0,
        output: expect.stringContaining(`SUCCESS: ${rulesOf(environment).length} rules found`),
      });
    },
    120_000,
  );

  whereItIs.each(['alertmanager', 'grafana', 'loki', 'otel-collector', 'prometheus', 'tempo'])(
    'of %s fire when they should and are silent when they should be, with promtool',
    async (component) => {
      const tried = await tryRules(groupsOf('production').get(`${component}.yaml`) ?? [], alertTrials);
      expect(tried).toEqual({ status: 0, output: expect.stringContaining('SUCCESS') });
    },
    120_000,
  );

  whereItIs('of a component that no environment here has do so too', async () => {
    const tried = await tryRules(probeGroups, probeTrials);
    expect(tried).toEqual({ status: 0, output: expect.stringContaining('SUCCESS') });
  });

  whereItIs(
    'are really tried: a trial that expects something else fails',
    async () => {
      const groups = groupsOf('production').get('loki.yaml') ?? [];
      const [rule] = groups.flatMap(({ rules }) => rules);
      const trial = rule && alertTrials[rule.alert];
      const wrong = trial && { ...trial, fires: { ...trial.fires, summary: 'Something else' } };
      const { status, output } = await promtool(['test', 'rules', 'tests.json'], {
        'rules.json': { groups },
        'tests.json': { rule_files: ['rules.json'], tests: rule && wrong && alertTests(rule, wrong) },
      });
      expect(output).toContain('LokiDown fires');
      expect(status).toBe(1);
    },
    120_000,
  );
});

const nothing = { at: '1m', series: {}, fires: { labels: {}, summary: '', description: '' } };

describe('the trials', () => {
  it('are one for each alert of any environment, and of production all', () => {
    const names = (environment: string) => rulesOf(environment).map(({ alert }) => alert);
    const trials = Object.keys(alertTrials);
    expect(names('production').sort()).toEqual([...trials].sort());
    for (const environment of ['local', 'staging']) {
      expect(names(environment).filter((name) => !trials.includes(name))).toEqual([]);
    }
  });

  it('have series of the metrics that the alert asks for, whose two histories differ', () => {
    const tried = [...rulesOf('production'), ...probeGroups.flatMap(({ rules }) => rules)].flatMap(
      ({ alert, expr }) => {
        const first = alertTrials[alert] ?? probeTrials[alert];
        expect({ alert, first }).toEqual({ alert, first: expect.anything() });
        return first === undefined ? [] : [first, ...(first.others ?? [])].map((trial) => ({ alert, expr, trial }));
      },
    );
    for (const { alert, expr, trial } of tried) {
      const { series, always = false } = trial;
      const metrics = metricsOf(expr);
      const strange = Object.keys(series).filter((one) => !metrics.includes(one.replace(/\{.*/, '')));
      const differ = Object.values(series).some(({ fires, silent }) => fires !== silent);
      expect({ alert, strange, differ }).toEqual({ alert, strange: [], differ: !always });
    }
  });
});

describe('what can go wrong', () => {
  it.each([
    [
      'a component is down',
      'PrometheusDown AlertmanagerDown GrafanaDown LokiDown TempoDown OtelGatewayDown OtelAgentDown FluxControllerDown',
    ],
    [
      'it cannot take in',
      'PrometheusNotIngesting LokiRequestsFail LokiCannotStore TempoCannotStore OtelCollectorRefusesData OtelNoLogsCollected',
    ],
    [
      'it drops data',
      'PrometheusRejectsPushes PrometheusDropsScrapedSamples LokiRefusesLogs TempoRefusesSpans TempoMetricsLost OtelCollectorLosesData',
    ],
    ['storage fills', 'PlatformVolumeFills PlatformVolumeAlmostFull PrometheusHistoryCutShort'],
    ['cardinality jumps', 'PrometheusCardinalityJump LokiManyStreams TempoMetricsLimited'],
    ['rules fail', 'PrometheusRulesFailing LokiRulesFail'],
    ['nobody can be notified', 'AlertmanagerCannotDeliver PrometheusCannotNotify LokiCannotNotify Watchdog'],
    ['a certificate is not right', 'PrometheusWebhookFails'],
    ['Git is not what runs', 'FluxNotReady FluxReconcileStalled FluxSuspended FluxSourceNotFetched FluxDriftFound'],
  ])('has alerts: %s', (_, names) => {
    const rules = rulesOf('production').map(({ alert }) => alert);
    expect(names.split(' ').filter((name) => !rules.includes(name))).toEqual([]);
  });

  it('is seen before it happens where storage fills', () => {
    const expr = rulesOf('production').find(({ alert }) => alert === 'PlatformVolumeFills')?.expr;
    expect(expr).toContain('predict_linear(kubelet_volume_stats_available_bytes');
  });

  it('is seen for certificates by the groups of the chart that stay, and for pages by probes', () => {
    const readme = readFileSync(join(folder, 'trees/production/README.md'), 'utf8');
    for (const group of ['kubernetes-system-apiserver', 'kubernetes-system-kubelet'])
      expect(readme).toMatch(new RegExp(`^- Stay: .*\`${group}\``, 'm'));
    expect(Object.keys(probeTrials)).toContain('ProbeCertificateExpires');
  });
});
