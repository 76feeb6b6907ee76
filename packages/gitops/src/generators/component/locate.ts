import { misspelt, type Problem, raise } from '@254carbon/manifest';
import { catalogue } from '@254carbon/observability';
import { commandLine } from '../command-line';
import type { Ground } from '../ground';
import { generatorRules } from '../generator-rules';
import type { Addition } from './addition';
import { catalogueName, fromCatalogue } from './catalogue-name';
import { locateChart } from './chart/locate-chart';
import { findPresent } from './find-present';
import type { ComponentOptions } from './options';

/** What a name and a chart stand for in a workspace. */
export async function locate(
  ground: Ground,
  name: string,
  options: ComponentOptions,
): Promise<Omit<Addition, 'environments'> | readonly Problem[]> {
  const known = catalogueName(name);
  const where = { file: commandLine('component', name) };
  if (options.chart !== undefined) {
    if (known !== undefined) return [raise(generatorRules, 'chart-for-catalogue-name', where, { name })];
    return locateChart(ground, name, options);
  }
  if (known !== undefined) {
    const component = fromCatalogue(known);
    const present = findPresent(ground, name, component.chart.name);
    if (present !== undefined) return 'length' in present ? present : { ...present, make: 'nothing' };
    return { component, file: `${ground.componentsDir}/${name}/component.ts`, make: 'catalogue' };
  }
  // One of the workspace's own is known by its name alone.
  const own = ground.components.find(({ component }) => component.name === name);
  if (own !== undefined) return { ...own, make: 'nothing' };
  const names = Object.keys(catalogue);
  const args = misspelt(name, names);
  return [raise(generatorRules, 'component-not-in-catalogue', where, args)];
}
