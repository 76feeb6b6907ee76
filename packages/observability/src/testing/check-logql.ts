import { parser } from '@grafana/lezer-logql';

/** What Loki would refuse in a query: the places where its grammar finds no sense. */
export function checkLogql(query: string): readonly string[] {
  if (query.trim() === '') return ['the query is empty'];
  const faults: string[] = [];
  parser.parse(query).iterate({
    enter: ({ type, from }) => {
      if (type.isError) faults.push(`syntax error at ${from}`);
    },
  });
  return faults;
}
