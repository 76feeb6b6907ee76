import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

/** Two environments on one branch of one repository: told at each but the first. Asked with one after the other. */
export function sharedBranch(): (environment: Environment) => Problem[] {
  const owners = new Map<string, string>();
  return ({ name, file, document, settings: { repository, branch } }) => {
    const key = `${normalise(repository)} ${branch}`;
    const other = owners.get(key);
    owners.set(key, other ?? name);
    if (other === undefined) return [];
    const where = { file, ...document.positionOf(['branch']), field: 'branch' };
    return [raise(overlaysRules, 'shared-branch', where, { branch, other })];
  };
}

/** One repository has many addresses: the host in any case, with and without `.git`, by either protocol. */
function normalise(repository: string): string {
  const [, host = '', path = ''] = /^[a-z]+:\/\/(?:[^@/]*@)?([^/]*)(.*)$/.exec(repository) ?? [];
  return `${host.toLowerCase()}${path.replace(/\/+$/, '').replace(/\.git$/, '')}`;
}
