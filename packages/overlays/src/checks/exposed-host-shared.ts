import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

/** Two components at one host: told at each but the first. */
export function exposedHostShared({ file, document, facts }: Environment): Problem[] {
  const owners = new Map<string, string>();
  return Object.entries(facts.expose).flatMap(([component, { host }]) => {
    const owner = owners.get(host);
    owners.set(host, owner ?? component);
    if (owner === undefined) return [];
    const path = ['expose', component, 'host'];
    const where = { file, ...document.positionOf(path), field: path.join('.') };
    return [raise(overlaysRules, 'exposed-host-shared', where, { host, components: [owner, component] })];
  });
}
