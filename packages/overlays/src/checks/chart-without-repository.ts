import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';
import { atComponent } from './at-component';

/** The domain that RFC 2606 keeps free of hosts: it stands for an address that is to be filled in. */
const PLACEHOLDER = /^\w+:\/\/([^/?#]*\.)?invalid(:\d+)?([/?#]|$)/;

/** A chart whose repository is still the placeholder of the generator: told where the component is turned on. */
export function chartWithoutRepository(environment: Environment): Problem[] {
  return environment.components.flatMap(({ component, file }) => {
    const { url } = component.chart.repository;
    if (!PLACEHOLDER.test(url)) return [];
    const where = atComponent(environment, component.name);
    const args = { component: component.name, url, source: file };
    return [raise(overlaysRules, 'chart-without-repository', where, args)];
  });
}
