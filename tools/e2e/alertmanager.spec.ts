import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enable } from '../../packages/observability/src/catalogue/expansion-cases';
import { sampleEnvironment } from '../../packages/observability/src/sample-environment';
import { wire } from '../../packages/observability/src/wiring';
import { isProgramExpected, requireProgram } from '../programs';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'alertmanager-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Alertmanager's configuration as the catalogue makes it with these knobs. */
function configOf(knobs: Readonly<Record<string, string | boolean>>): unknown {
  const environment = sampleEnvironment({ size: 'medium' });
  const enabled = enable(['alertmanager', 'prometheus'], environment, { alertmanager: knobs });
  const { components, contextOf } = wire(environment, enabled);
  const own = components.find(({ component }) => component.name === 'alertmanager')?.component;
  const values = own?.values(contextOf('alertmanager')).alertmanager as { readonly config: unknown } | undefined;
  return values?.config;
}

async function amtool(knobs: Parameters<typeof configOf>[0], ...args: readonly string[]) {
  const file = join(folder, `${JSON.stringify(knobs).replace(/[^a-z]+/gi, '-')}.json`);
  // JSON is YAML.
  writeFileSync(file, JSON.stringify(configOf(knobs)));
  const named = args.map((arg) => arg.replace('FILE', file));
  const run = spawnSync(await requireProgram('amtool'), named, { cwd: folder, encoding: 'utf8', timeout: 20_000 });
  return { status: run.status, output: `${run.stdout}${run.stderr}`.trim() };
}

const everything = {
  notify: 'slack',
  page: 'pagerduty',
  teams: 'payments,search',
  maintenance: 'Sat-Sun 02:00-04:00, Wed 22:00-24:00',
  heartbeat: true,
};

const channels = ['slack', 'pagerduty', 'webhook', 'none'].flatMap((notify) =>
  ['same', 'slack', 'pagerduty', 'webhook'].flatMap((page) =>
    ['', 'payments,search'].map((teams) => ({ notify, page, teams })),
  ),
);

const whereItIs = isProgramExpected('amtool') ? it : it.skip;

describe('the configuration of Alertmanager', () => {
  whereItIs('passes amtool with every choice of channels, with teams and without', async () => {
    expect(channels).toHaveLength(32);
    for (const knobs of channels) {
      const { status, output } = await amtool(knobs, 'check-config', 'FILE');
      expect({ knobs, status, output }).toEqual({ knobs, status: 0, output: expect.stringContaining('SUCCESS') });
    }
  });

  whereItIs('passes amtool with everything on', async () => {
    const { status, output } = await amtool(everything, 'check-config', 'FILE');
    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('SUCCESS') });
    expect(output).toContain('8 receivers');
  });

  whereItIs.each([
    ['severity=critical team=payments alertname=A', 'pagerduty-payments'],
    ['severity=warning team=payments alertname=A', 'slack-payments'],
    ['severity=warning team=search alertname=A', 'slack-search'],
    ['severity=critical team=unknown alertname=A', 'pagerduty'],
    ['severity=critical alertname=A', 'pagerduty'],
    ['severity=warning alertname=A', 'slack'],
    ['alertname=A', 'slack'],
    ['severity=info team=payments alertname=A', 'null'],
    ['severity=none alertname=Watchdog', 'heartbeat'],
    ['severity=none alertname=InfoInhibitor', 'null'],
  ])('leads %s to %s', async (labels, receiver) => {
    const args = ['config', 'routes', 'test', '--config.file=FILE', ...labels.split(' ')];
    const { status, output } = await amtool(everything, ...args);
    expect({ status, output }).toEqual({ status: 0, output: receiver });
  });
});
