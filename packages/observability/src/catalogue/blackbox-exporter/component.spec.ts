import { checkSchema } from '@254carbon/manifest';
import { sampleContext } from '../../sample-context';
import type { Component } from '../../component';
import { grafana } from '../grafana/component';
import { loki } from '../loki/component';
import { prometheus } from '../prometheus/component';
import { blackboxExporter } from './component';

const all = (...components: readonly unknown[]) => components as readonly Component[];
const probesOf = (context: ReturnType<typeof contextWith>) =>
  blackboxExporter.scrapes(context).flatMap(({ probes }) => probes?.targets ?? []);

function contextWith(others: readonly Component[], targets = '') {
  const context = sampleContext(blackboxExporter, {}, others);
  return { ...context, knobs: { ...context.knobs, targets } };
}

describe('the blackbox exporter', () => {
  it('probes what is on of the platform, each at the path that says it is ready', () => {
    expect(probesOf(contextWith(all(prometheus, grafana, loki)))).toEqual([
      'http://prometheus-stack-kube-prom-prometheus.observability.svc.cluster.local:9090/-/ready',
      'http://grafana.observability.svc.cluster.local:80/api/health',
      'http://loki.observability.svc.cluster.local:3100/ready',
    ]);
  });

  it('has no monitor of probes where there is nothing to probe', () => {
    expect(blackboxExporter.scrapes(contextWith([])).map(({ name }) => name)).toEqual(['blackbox-exporter']);
  });

  it('probes what the environment asks for, each once, and may leave the platform for that only', () => {
    const context = contextWith([], 'https://a.example https://b.example/health https://a.example');
    expect(probesOf(context)).toEqual(['https://a.example', 'https://b.example/health']);
    const reaches = ({ knobs: { targets } }: typeof context) =>
      blackboxExporter.workloads(contextWith([], targets)).flatMap((workload) => workload.reaches?.map(({ to }) => to));
    expect(reaches(context)).toEqual(['internet', 'applications']);
    expect(reaches(contextWith([]))).toEqual([]);
  });

  it.each([
    ['', true],
    ['https://a.example', true],
    ['https://a.example http://b.example:8080/x?y=z', true],
    ['a.example', false],
    ['https://a.example,https://b.example', false],
    ['https://a.example  https://b.example', false],
  ])('takes %j as targets: %s', (targets, right) => {
    expect(checkSchema(blackboxExporter.knobs.targets.schema, targets)).toHaveLength(right ? 0 : 1);
  });

  it('is on two nodes in the large size, of which one may be drained', () => {
    const values = (size: 'small' | 'large') =>
      blackboxExporter.values(sampleContext(blackboxExporter, { size }))['blackbox-exporter'];
    expect(values('large')).toMatchObject({ replicas: 2, podDisruptionBudget: { maxUnavailable: 1 } });
    expect(values('small')).not.toHaveProperty('podDisruptionBudget');
    expect(blackboxExporter.outages(sampleContext(blackboxExporter, { size: 'large' }))).toEqual([]);
  });
});
