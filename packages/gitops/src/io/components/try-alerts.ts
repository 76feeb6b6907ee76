import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, raise } from '@254carbon/manifest';
import { alertTests, type AlertTrial } from '@254carbon/observability';
import type { AlertFile } from '../../component/component-content';
import { gitopsRules } from '../../rules';
import { makeTemporaryFolder } from '../make-temporary-folder';
import { runProgram } from '../run-program';

/** Milliseconds; a trial takes a few. */
const PATIENCE = 60_000;

/** What promtool says of alerts, or why it was not asked. */
export interface AlertVerdict {
  readonly problems: readonly Problem[];
  readonly skipped: readonly string[];
}

/** Tries alerts with their trials: each fires in one history and is silent in the other. Needs promtool. */
export async function tryAlerts(files: readonly AlertFile[]): Promise<AlertVerdict> {
  const tried = files.filter((one): one is Tried => one.trial !== undefined);
  if (tried.length === 0) return { problems: [], skipped: [] };
  const program = process.env['GITOPS_PROMTOOL'] || 'promtool';
  const folder = makeTemporaryFolder();
  try {
    const problems: Problem[] = [];
    for (const one of tried) {
      const reason = await tryAlert(program, folder.path, one);
      if (reason === 'missing') {
        const count = `${tried.length} alert ${tried.length === 1 ? 'trial' : 'trials'}`;
        return { problems: [], skipped: [`${count} not run: ${program} cannot be started; it comes with Prometheus.`] };
      }
      if (reason === undefined) continue;
      const args = { alert: one.alert.name, reason };
      problems.push(
        raise(gitopsRules, 'alert-trial-fails', { file: one.file, object: `alert ${one.alert.name}` }, args),
      );
    }
    return { problems, skipped: [] };
  } finally {
    folder.remove();
  }
}

type Tried = AlertFile & { readonly trial: AlertTrial };

/** Undefined where all is well, else what promtool says. */
async function tryAlert(program: string, folder: string, { alert, trial }: Tried): Promise<string | undefined> {
  const { name, severity, expr, for: held, summary, description } = alert;
  const rule = { alert: name, expr, labels: { severity }, annotations: { summary, description } };
  const rules = { groups: [{ name: 'own', rules: [{ ...rule, for: held }] }] };
  const tests = { rule_files: ['rules.json'], evaluation_interval: '1m', tests: alertTests(rule, trial) };
  // JSON is YAML.
  writeFileSync(join(folder, 'rules.json'), JSON.stringify(rules));
  writeFileSync(join(folder, 'tests.json'), JSON.stringify(tests));
  const call = { cwd: folder, env: process.env, timeout: PATIENCE };
  const { status, out, err, failure } = await runProgram(program, ['test', 'rules', 'tests.json'], call);
  if (failure !== undefined) return 'missing';
  if (status === 0) return undefined;
  const said = `${out.toString('utf8')}\n${err}`
    .replace(/\s+/g, ' ')
    .replace(/^.*?FAILED:\s*/, '')
    .trim();
  return said.length > 600 ? `${said.slice(0, 600)}…` : said;
}
