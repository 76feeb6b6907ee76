import { type Problem, raise } from '@254carbon/manifest';
import type { FoundContent } from '../content-of-manifests';
import { lintRules } from '../lint-rules';
import { queriesOf } from '../queries-of';

/** Prometheus refuses a whole group of rules for one query that it cannot read, and a panel stays empty. */
export async function brokenQuery(contents: readonly FoundContent[]): Promise<readonly Problem[]> {
  const queries = contents.flatMap(queriesOf);
  if (queries.length === 0) return [];
  // Loaded where there is something to read only.
  const { parser } = await import('@prometheus-io/lezer-promql');
  const faults = new Map<string, number | undefined>();
  return queries.flatMap(({ owner, query, where }) => {
    if (!faults.has(query)) faults.set(query, faultIn(query));
    const at = faults.get(query);
    return at === undefined
      ? []
      : [raise(lintRules, 'broken-query', where, { owner, at: at + 1, near: near(query, at) })];
  });

  /** Offset of the first place that does not fit the grammar. */
  function faultIn(query: string): number | undefined {
    if (query.trim() === '') return 0;
    let fault: number | undefined;
    parser.parse(query).iterate({
      enter: ({ type, from }) => {
        if (type.isError) fault ??= from;
      },
    });
    return fault;
  }
}

/** Some words before the fault, and what it stands at. */
function near(query: string, at: number): string {
  const start = Math.max(0, at - 24);
  const before = start === 0 ? query.slice(0, at) : `…${query.slice(start, at).replace(/^\w+(?=\W)/, '')}`;
  return `${before}${query.slice(at, at + 12)}`.replace(/\s+/g, ' ').trim();
}
