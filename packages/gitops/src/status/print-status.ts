import { formatProblems, problemsToJson } from '@254carbon/manifest';
import type { Terminal } from '../io/terminal';
import { type Column, renderTable } from '../cli/render-table';
import { ruleBook } from '../rule-book';
import { type EnvironmentStatus, isHealthy } from './environment-status';
import type { ObjectState } from './object-state';

/** Version of the JSON below: raised when a key changes its meaning or goes. */
const FORMAT = 1;

const columns: readonly Column<ObjectState>[] = [
  { heading: '  kind', cell: ({ kind }) => `  ${kind}` },
  { heading: 'name', cell: ({ name }) => name },
  { heading: 'state', cell: ({ health }) => health },
  { heading: 'revision', cell: ({ revision }) => (revision === undefined ? '-' : shorten(revision)) },
  { heading: 'since', cell: ({ since }) => since ?? '-' },
  { heading: 'message', cell: ({ message }) => message ?? '' },
];

export function printStatus(
  statuses: readonly EnvironmentStatus[],
  format: 'pretty' | 'json',
  terminal: Terminal,
): void {
  if (format === 'json') {
    terminal.out(`${JSON.stringify({ version: FORMAT, environments: statuses.map(toJson) }, null, 2)}\n`);
    return;
  }
  for (const status of statuses)
    terminal.out(`${headOf(status)}${status.objects.length === 0 ? '' : renderTable(columns, status.objects)}\n`);
  terminal.out(`${statuses.map(summaryOf).join('\n')}\n`);
  const problems = statuses.flatMap(({ problem, unread }) => [problem, unread].filter((one) => one !== undefined));
  if (problems.length > 0) {
    terminal.err(`\n${formatProblems(problems, { rules: ruleBook, colour: terminal.colour })}`);
  }
}

function headOf({ environment, branch, context, published }: EnvironmentStatus): string {
  const where = context === undefined ? '' : `, context ${context}`;
  const what =
    published === undefined
      ? 'nothing known to be published'
      : `published ${published.commit.slice(0, 12)} by ${published.author.name}: ${published.subject}`;
  return `${environment}: branch ${branch}${where}\n  ${what}\n`;
}

function summaryOf(status: EnvironmentStatus): string {
  const { environment, objects, problem } = status;
  if (problem !== undefined) return `${environment}: cannot be told, ${problem.code}`;
  if (isHealthy(status)) return `${environment}: healthy, ${objects.length} objects ready`;
  const counts = new Map<string, number>();
  for (const { health } of objects) counts.set(health, (counts.get(health) ?? 0) + 1);
  return `${environment}: not healthy, ${[...counts].map(([health, count]) => `${count} ${health}`).join(', ')}`;
}

function toJson(status: EnvironmentStatus) {
  const { environment, branch, context, published, objects, problem, unread } = status;
  const told = [problem, unread].filter((one) => one !== undefined);
  return {
    environment,
    branch,
    context: context ?? null,
    state: problem !== undefined ? 'unknown' : isHealthy(status) ? 'healthy' : 'unhealthy',
    published: published === undefined ? null : { revision: published.commit, subject: published.subject },
    objects,
    ...problemsToJson(told, { rules: ruleBook }),
  };
}

/** `main@sha1:1a2b3c…` as git shortens it. */
function shorten(revision: string): string {
  return revision.replace(/(sha\d+:[0-9a-f]{12})[0-9a-f]+$/, '$1');
}
