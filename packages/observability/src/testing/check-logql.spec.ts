import { checkLogql } from './check-logql';

describe('checkLogql', () => {
  it.each([
    '{a="b"}',
    '{a=~"b|c", d!="e"} |= "x" |~ "level=(error|warn)" | json | line_format "{{.msg}}"',
    'sum by (pod) (rate({a="b"} | logfmt | level="error" [5m]))',
  ])('accepts %s', (query) => expect(checkLogql(query)).toEqual([]));

  it.each([
    ['', 'the query is empty'],
    ['{a="b"', 'syntax error at 6'],
    ['{a="b"} |~ error', 'syntax error at 11'],
    ['{a="b"} | json |', 'syntax error at 16'],
    ['sum by (pod) (rate({a="b"}[5m])', 'syntax error at 31'],
  ])('refuses %p', (query, fault) => expect(checkLogql(query)).toEqual([fault]));
});
