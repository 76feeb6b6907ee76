import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, parseYaml, type Problem, raise } from '@254carbon/manifest';
import type { Alert, AlertTrial, Dashboard } from '@254carbon/observability';
import { type AlertFile, alertLacks, type ComponentContent, dashboardLacks } from '../../component/component-content';
import { parseJson } from '../../json/parse-json';
import { gitopsRules } from '../../rules';

/** Where new dashboards are found in Grafana. */
const FOLDER = 'Platform';

interface Options {
  /** Absolute. */
  readonly root: string;
  /** Of the component, from the root. */
  readonly folder: string;
  /** Loads a module, or tells why it cannot be. */
  load(file: string): Promise<Readonly<Record<string, unknown>> | Problem>;
}

/** Loads `dashboards/*.ts`, `dashboards/*.json` and `alerts/*.ts` beside a component: found, not listed. */
export async function loadContent(
  options: Options,
): Promise<ComponentContent & { readonly problems: readonly Problem[] }> {
  const dashboards: Dashboard[] = [];
  const alerts: AlertFile[] = [];
  const problems: Problem[] = [];
  for (const file of filesIn(options, 'dashboards', /^(?!.*\.spec\.).+\.(ts|js|json)$/)) {
    const found = file.endsWith('.json') ? readModel(options.root, file) : await loadDashboard(options, file);
    if ('code' in found) problems.push(found);
    else dashboards.push(found);
  }
  for (const file of filesIn(options, 'alerts', /^(?!.*\.spec\.).+\.(ts|js)$/)) {
    const found = await loadAlert(options, file);
    if ('code' in found) problems.push(found);
    else alerts.push(found);
  }
  return { dashboards, alerts, problems };
}

function filesIn({ root, folder }: Options, name: string, wanted: RegExp): readonly string[] {
  try {
    const files = readdirSync(join(root, folder, name)).filter((file) => wanted.test(file));
    return files.sort().map((file) => `${folder}/${name}/${file}`);
  } catch {
    return [];
  }
}

/** A dashboard as Grafana exports it. Its file name is the name of its ConfigMap. */
function readModel(root: string, file: string): Dashboard | Problem {
  const text = readFileSync(join(root, file), 'utf8');
  const model = parseJson(text);
  // JSON is YAML, whose reader tells the place.
  const [broken] = model === undefined ? parseYaml(text, file).problems : [];
  if (broken !== undefined) return broken;
  const name = file.slice(file.lastIndexOf('/') + 1, -'.json'.length);
  const lacks = isObject(model) ? ['uid', 'title'].filter((key) => typeof model[key] !== 'string') : ['a JSON object'];
  if (!isObject(model) || lacks.length > 0) return raise(gitopsRules, 'not-a-dashboard', { file }, { lacks });
  return { uid: String(model['uid']), name, folder: FOLDER, model };
}

async function loadDashboard({ load }: Options, file: string): Promise<Dashboard | Problem> {
  const module = await load(file);
  if ('severity' in module) return module as Problem;
  const lacks = dashboardLacks(module['default']);
  return lacks.length > 0
    ? raise(gitopsRules, 'not-a-dashboard', { file }, { lacks })
    : (module['default'] as Dashboard);
}

async function loadAlert({ load }: Options, file: string): Promise<AlertFile | Problem> {
  const module = await load(file);
  if ('severity' in module) return module as Problem;
  const lacks = alertLacks(module['default']);
  if (lacks.length > 0) return raise(gitopsRules, 'not-an-alert', { file }, { lacks });
  const trial = module['trial'] as AlertTrial | undefined;
  return { alert: module['default'] as Alert, ...(trial === undefined ? {} : { trial }), file };
}
