import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';
import { atComponent } from './at-component';

/** Two charts whose repositories share a name and not an address: told at the second. */
export function repositoryDiffers(environment: Environment): Problem[] {
  const known = new Map<string, string>();
  return environment.components.flatMap(({ component }) => {
    const { name, url } = component.chart.repository;
    const other = known.get(name) ?? url;
    known.set(name, other);
    if (other === url) return [];
    const where = atComponent(environment, component.name);
    return [raise(overlaysRules, 'repository-differs', where, { name, urls: [other, url] })];
  });
}
