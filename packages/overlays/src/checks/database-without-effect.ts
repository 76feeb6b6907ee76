import { raise, type Problem } from '@254carbon/manifest';
import type { Platform } from '../platform';
import { overlaysRules } from '../rules';

/** A database in which nobody keeps anything. */
export function databaseWithoutEffect({ environment, components }: Platform): Problem[] {
  const { file, document, facts } = environment;
  const reaches = components.flatMap(({ workloads }) => workloads).flatMap(({ reaches: own = [] }) => own);
  if (facts.database === undefined || reaches.some(({ to }) => to === 'database')) return [];
  const where = { file, ...document.positionOf(['database'], 'key'), field: 'database' };
  return [raise(overlaysRules, 'database-without-effect', where, { host: facts.database.host })];
}
