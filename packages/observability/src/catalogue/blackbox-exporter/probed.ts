import type { Context } from '../../component';
import { endpointUrl, type EndpointName } from '../../endpoint';
import type { BlackboxExporterKnobs } from './knobs';

/** How each part of the platform says that it is ready. */
export const READY: readonly { readonly endpoint: EndpointName; readonly path: string }[] = [
  { endpoint: 'metrics-query', path: '/-/ready' },
  { endpoint: 'dashboards', path: '/api/health' },
  { endpoint: 'logs-query', path: '/ready' },
  { endpoint: 'traces-query', path: '/ready' },
];

/** Addresses that are probed: what is on of the platform, and what the environment asks for. */
export function probed({ endpoint, environment, knobs }: Context<BlackboxExporterKnobs>): readonly string[] {
  const own = READY.flatMap(({ endpoint: name, path }) => {
    const offered = endpoint(name);
    return offered === undefined ? [] : [`${endpointUrl(offered, environment.cluster.domain)}${path}`];
  });
  const asked = knobs.targets.split(' ').filter((target) => target !== '');
  return [...new Set([...own, ...asked])];
}
