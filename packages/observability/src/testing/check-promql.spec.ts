import { checkPromql } from './check-promql';
import { metricsOf } from './metrics-of';

const good = [
  'up',
  'up == 0',
  'vector(1)',
  'sum by (job) (rate(http_requests_total{code=~"5..", job!~"a|b"}[5m])) / sum by (job) (rate(http_requests_total[5m])) > 0.01',
  'predict_linear(node_filesystem_avail_bytes{mountpoint="/"}[6h], 4 * 3600) < 0',
  'histogram_quantile(0.99, sum by (le) (rate(x_seconds_bucket[$__rate_interval])))',
  'max_over_time(sum(up)[1h:1m])',
  'a and on (namespace, pod) b unless on (pod) c',
  'kube_pod_info{pod=~"$pod", namespace="${namespace}"} offset 1d',
  'topk(10, count by (__name__) (up))',
];

const bad: readonly (readonly [string, RegExp])[] = [
  ['', /empty/],
  ['sum(up', /syntax error/],
  ['up{job="a"', /syntax error/],
  ['rate(up)', /expected type matrix/i],
  ['rate(up[5m], 2)', /expected 1 argument/],
  ['predict_linear(3600, up[6h])', /expected type/i],
  ['up[5m]', /gives a matrix/],
  ['"text"', /gives a string/],
  ['1 == 1', /BOOL/],
  ['rate((up + 1)[5m])', /a range needs a selector/],
  ['rate(up[0s])', /longer than 0/],
  ['up offset 5m offset 6m', /offset is set twice/],
  ['up{job=~"a("}', /no regular expression/],
  ['up{job=~"(?=a)b"}', /no look-around/],
  ['up{job="a\\q"}', /unknown escape/],
  ['{job="a"}', /names no metric/],
  ['up and 1', /set operator|vector matching/],
];

describe('checkPromql', () => {
  it.each(good)('accepts %s', (expression) => {
    expect(checkPromql(expression)).toEqual([]);
  });

  it.each(bad)('refuses %p', (expression, why) => {
    expect(checkPromql(expression).join('; ')).toMatch(why);
  });
});

describe('metricsOf', () => {
  it('names each metric once, whatever stands around it', () => {
    expect(metricsOf('sum(rate(a_total{x="b"}[5m])) / on (le) group_left () c > bool a_total offset 1d')).toEqual([
      'a_total',
      'c',
    ]);
  });

  it('takes neither labels nor functions nor Grafana variables for metrics', () => {
    expect(metricsOf('sum by (pod) (rate(a{pod=~"$pod"}[$__rate_interval]))')).toEqual(['a']);
  });
});
