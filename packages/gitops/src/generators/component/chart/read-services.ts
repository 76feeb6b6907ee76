import type { KubernetesObject } from '@254carbon/manifest';
import type { Endpoint, ScrapeTarget } from '@254carbon/observability';
import { isSelected } from './is-selected';
import { podsOf } from './pods-of';
import { NAMESPACE } from './rendered-chart';

interface Port {
  readonly name?: string;
  readonly port: number;
  readonly targetPort?: number | string;
  readonly protocol?: string;
  readonly appProtocol?: string;
}
interface Service {
  readonly metadata: KubernetesObject['metadata'];
  readonly spec?: {
    readonly type?: string;
    readonly clusterIP?: string;
    readonly selector?: Readonly<Record<string, string>>;
    readonly ports?: readonly Port[];
  };
}

/** Labels that do not change with the version of a chart. */
const STEADY = /^(app|k8s-app|app\.kubernetes\.io\/(name|instance|component))$/;

/** What the Services of a chart offer, and which of them have metrics; by their names, which is what there is to go by. */
export function readServices(objects: readonly KubernetesObject[], component: string) {
  const services = objects.filter(({ kind }) => kind === 'Service') as unknown as readonly Service[];
  const offered = services.filter(
    (service) => !isHeadlessTwin(service, services) && service.spec?.type !== 'ExternalName',
  );
  const ports = offered.flatMap((service) =>
    (service.spec?.ports ?? []).filter(({ protocol = 'TCP' }) => protocol === 'TCP').map((port) => ({ service, port })),
  );
  const metrics = ports.filter(({ port }) => /metrics|prom/i.test(port.name ?? ''));
  return {
    endpoints: ports.map(({ service, port }): Endpoint => {
      const alone = ports.length === 1;
      return {
        name: `${component}/${alone ? 'service' : `${service.metadata.name}-${port.name ?? port.port}`}`,
        signal: 'telemetry',
        service: service.metadata.name,
        namespace: service.metadata.namespace ?? NAMESPACE,
        port: port.port,
        targetPort: targetPort(objects, service, port),
        scheme: schemeOf(port),
        path: '',
      };
    }),
    scrapes: metrics.map(
      ({ service, port }): ScrapeTarget => ({
        name: service.metadata.name,
        namespace: NAMESPACE,
        selector: steady(service.metadata.labels ?? {}),
        port: port.name ?? String(port.port),
      }),
    ),
    scraped: metrics.map(({ service, port }) => ({
      selector: service.spec?.selector ?? {},
      port: targetPort(objects, service, port),
    })),
  };
}

/** The Service that a StatefulSet needs for the names of its pods, beside the one that people use. */
function isHeadlessTwin(service: Service, all: readonly Service[]): boolean {
  const selector = JSON.stringify(service.spec?.selector);
  return (
    service.spec?.clusterIP === 'None' &&
    all.some((other) => other.spec?.clusterIP !== 'None' && JSON.stringify(other.spec?.selector) === selector)
  );
}

function targetPort(
  objects: readonly KubernetesObject[],
  { spec }: Service,
  { port, targetPort: target = port }: Port,
): number {
  if (typeof target === 'number') return target;
  const pods = objects.flatMap(podsOf).filter(({ labels }) => isSelected(spec?.selector ?? {}, labels));
  const named = pods
    .flatMap(({ containers }) => containers.flatMap(({ ports }) => ports))
    .find(({ name }) => name === target);
  return named?.port ?? port;
}

function steady(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(labels).filter(([key]) => STEADY.test(key)));
}

function schemeOf({ name = '', port, appProtocol = '' }: Port): Endpoint['scheme'] {
  if (/grpc/i.test(`${name} ${appProtocol}`)) return 'grpc';
  return /https/i.test(`${name} ${appProtocol}`) || port === 443 || port === 8443 ? 'https' : 'http';
}
