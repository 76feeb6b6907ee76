import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import { pushUrls } from '../../endpoint';
import type { OtelCollectorKnobs } from './knobs';

const BACKENDS = [
  { signal: 'traces', endpoint: 'traces-otlp', exporter: 'tempo' },
  { signal: 'logs', endpoint: 'logs-otlp', exporter: 'loki' },
  { signal: 'metrics', endpoint: 'metrics-otlp', exporter: 'prometheus' },
] as const;

/** A signal that somebody takes, with an exporter for each address that it has to reach. */
export interface Backend {
  readonly signal: 'traces' | 'logs' | 'metrics';
  /** By the exporter's name; `tls` and address only. */
  readonly exporters: Readonly<Record<string, JsonObject>>;
}

/** The signals that are taken, in the order of the collector's documentation. */
export function backends({ endpoint, environment }: Context<OtelCollectorKnobs>): readonly Backend[] {
  return BACKENDS.flatMap(({ signal, endpoint: name, exporter }): Backend[] => {
    const target = endpoint(name);
    if (target === undefined) return [];
    const urls = pushUrls(target, environment.cluster.domain);
    const type = target.scheme === 'grpc' ? 'otlp_grpc' : 'otlp_http';
    const tls = target.scheme === 'grpc' ? { tls: { insecure: true } } : {};
    const exporters = urls.map((url, index): [string, JsonObject] => [
      // Each independent store has its own queue; the gateway's pipelines see to it that one does not hold up the others.
      urls.length === 1 ? `${type}/${exporter}` : `${type}/${exporter}-${index}`,
      { endpoint: url, ...tls },
    ]);
    return [{ signal, exporters: Object.fromEntries(exporters) }];
  });
}
