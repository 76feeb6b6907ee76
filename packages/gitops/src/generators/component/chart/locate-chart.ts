import { type Problem, raise } from '@254carbon/manifest';
import { helmTemplate } from '../../../io/charts/helm-template';
import { readChart } from '../../../io/charts/read-chart';
import { gitopsRules } from '../../../rules';
import { commandLine } from '../../command-line';
import type { Ground } from '../../ground';
import { generatorRules } from '../../generator-rules';
import type { Addition } from '../addition';
import { findPresent } from '../find-present';
import type { ComponentOptions } from '../options';
import { NOWHERE, toComponent } from './chart-model';
import { parseChart } from './parse-chart';
import { readObjects } from './read-objects';
import { NAMESPACE } from './rendered-chart';

/** The component that a chart on this machine makes, or the one that is there already. */
export async function locateChart(
  ground: Ground,
  name: string,
  { chart = '', repository }: ComponentOptions,
): Promise<Omit<Addition, 'environments'> | readonly Problem[]> {
  const where = { file: commandLine('component', name) };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(chart)) return [raise(generatorRules, 'chart-is-remote', where, { chart, name })];
  const source = readChart(chart, ground.tree.root);
  if (source === 'missing') return [raise(generatorRules, 'chart-not-found', where, { chart, name })];
  if ('reason' in source) return [raise(generatorRules, 'not-a-chart', where, { chart, reason: source.reason })];
  const facts = parseChart(source, chart);
  if ('length' in facts) return facts;

  const present = findPresent(ground, name, facts.name);
  if (present !== undefined) return 'length' in present ? present : { ...present, make: 'nothing' };
  const file = `${ground.componentsDir}/${name}/component.ts`;
  const other = ground.components.find(({ component }) => component.releases.some((release) => release.name === name));
  if (other !== undefined) {
    return [raise(gitopsRules, 'release-name-taken', { file }, { name, other: other.component.name })];
  }

  const helm = await helmTemplate(source.path, name, NAMESPACE);
  const model = {
    name,
    facts,
    repository: { name, url: repository ?? NOWHERE },
    ...('text' in helm ? { rendered: readObjects(helm.text, name) } : {}),
  };
  const notes = [
    'text' in helm
      ? `Read from what helm template makes of ${chart}; confirm what ${file} marks.`
      : `${
          'absent' in helm ? 'Helm is not on the PATH' : `helm template fails: ${helm.reason}`
        }; so only what Chart.yaml says was read. Fill in what ${file} marks.`,
    ...(repository === undefined
      ? [
          `Where the chart is published is not known, so nothing has it on: write the address into ${file} in place of ${NOWHERE}, then run: nx g @254carbon/gitops:component ${name} --environments NAMES`,
        ]
      : []),
  ];
  return { component: toComponent(model), file, make: 'chart', model, notes };
}
