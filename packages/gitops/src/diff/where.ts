import type { DiffReport } from './diff-report';

const MOST = 4;

/** In which environments, where there is a choice: `  [production, staging]`. */
export function where(environments: readonly string[], { environments: all }: DiffReport): string {
  if (all.length < 2) return '';
  if (environments.length === all.length) return '  [all]';
  const shown = environments.slice(0, MOST).join(', ');
  return `  [${shown}${environments.length > MOST ? ` and ${environments.length - MOST} more` : ''}]`;
}
