import { raise } from '@254carbon/manifest';
import { buildDashboard, timeSeries } from '@254carbon/observability';
import { formatFiles, generateFiles } from '@nx/devkit';
import { templateFolder } from '../../io/template-folder';
import { checkLabel } from '../check-label';
import { chooseMetrics } from '../choose-metrics';
import { commandLine } from '../command-line';
import { componentFacts } from '../component-facts';
import { findComponent } from '../find-component';
import type { Ground } from '../ground';
import type { Outcome } from '../outcome';
import { quote } from '../quote';
import { refuse } from '../refuse';
import { generatorRules } from '../generator-rules';
import type { DashboardOptions } from './options';
import { panelOf, type PanelPlan } from './panel-of';

/** Panels of a new dashboard: enough to begin with, few enough to read. */
const PANELS = 4;

/** Adds a dashboard beside a component, which finds it there. */
export async function addDashboard(ground: Ground, options: DashboardOptions): Promise<Outcome> {
  const { tree, files, components } = ground;
  const { name, format = 'ts' } = options;
  const malformed = checkLabel('dashboard', name, 'a dashboard');
  if (malformed.length > 0) refuse(malformed, files);
  const { component, file } = findComponent(ground, options.for);
  const folder = `${file.slice(0, file.lastIndexOf('/'))}/dashboards`;
  const present = ['ts', 'js', 'json'].map((end) => `${folder}/${name}.${end}`).find((path) => tree.exists(path));
  if (present !== undefined) return { notes: [`${name} is there already: ${present}. Nothing changes.`] };

  const holder = components.find((one) => componentFacts(one.component, ground).dashboards.includes(name));
  if (holder !== undefined) {
    const args = { name, kind: 'dashboard', holder: holder.component.name };
    refuse([raise(generatorRules, 'content-name-taken', { file: commandLine('dashboard', name) }, args)], files);
  }
  const { metrics, namespace, job } = componentFacts(component, ground);
  const chosen = chooseMetrics(metrics, name, component.name).slice(0, PANELS);
  const panels =
    chosen.length > 0 ? chosen.map((metric) => panelOf(metric, component.name, namespace)) : [presence(job, namespace)];
  const title = options.title ?? titleOf(name);
  const description = `${component.title}: ${title}.`;
  if (format === 'json') {
    const rows = [
      {
        title: 'Overview',
        panels: panels.map(({ expr, legend, ...facts }) => timeSeries({ ...facts, queries: [{ expr, legend }] })),
      },
    ];
    const { model } = buildDashboard({ uid: name, name, title, description, tags: [component.name], rows });
    tree.write(`${folder}/${name}.json`, `${JSON.stringify(model, null, 2)}\n`);
  } else {
    const given = { name, title, description, component: component.name, panels, quote };
    generateFiles(tree, templateFolder('dashboard', 'ts'), folder, given);
  }
  await formatFiles(tree);
  return {
    notes: [
      `${title}: ${folder}/${name}.${format}, ${panels.length} ${panels.length === 1 ? 'panel' : 'panels'} of metrics that ${component.title} has.`,
      `It is rendered wherever ${component.name} is on, and a Grafana that shows it.`,
    ],
  };
}

/** Of a component that tells no metrics, it is at least known whether it runs. */
function presence(job: string, namespace: string): PanelPlan {
  return {
    title: 'Instances that can be scraped',
    description: '`up` of Prometheus: 1 for each instance that answers.',
    unit: 'short',
    expr: `sum by (pod) (up{job="${job}", namespace="${namespace}"})`,
    legend: '{{pod}}',
  };
}

function titleOf(name: string): string {
  const words = name.split('-').join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
