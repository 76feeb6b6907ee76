import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where programs that were brought lie, for all checkouts of this user. */
export function programsFolder(environment: NodeJS.ProcessEnv): string {
  const set = environment['XDG_CACHE_HOME'];
  const cache = set !== undefined && set !== '' ? set : join(homedir(), '.cache');
  return join(cache, '254carbon-gitops', 'programs');
}
