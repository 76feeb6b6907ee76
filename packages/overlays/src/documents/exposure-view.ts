import type { NamelessEnvironment } from './readme-parts';
import type { DescribedComponent } from './tree-readme-model';

type Environment = Pick<NamelessEnvironment, 'expose' | 'network'>;

/** How people get in from outside: pages with their addresses, and what must be in the cluster for that. */
export function exposureView(environment: Environment, components: readonly DescribedComponent[]) {
  const pages = components.flatMap(({ name, title, endpoints }) => {
    const exposure = environment.expose[name];
    const page = endpoints.find((endpoint) => endpoint.page !== undefined)?.page;
    return exposure === undefined || page === undefined ? [] : [{ name, title, exposure, asks: page.login }];
  });
  const through = (way: string) => pages.filter(({ exposure }) => exposure.through === way);
  const issuers = pages.flatMap(({ exposure }) => exposure.certificate?.issuer ?? []);
  return {
    pages: pages.map(({ title, exposure, asks }) => ({ title, url: exposure.url, asks })),
    hosts: pages.map(({ exposure }) => `\`${exposure.host}\``).join(', '),
    ingress: through('ingress').length === 0 ? undefined : ingressOf(environment),
    gateway: through('gateway').length === 0 ? undefined : environment.network.gateway,
    issuers: [...new Set(issuers.map(({ kind, name }) => `${kind} \`${name}\``))].join(', '),
  };
}

function ingressOf({ network }: Environment): string {
  const name = network.ingress?.class;
  return name === undefined ? 'a default IngressClass' : `the IngressClass \`${name}\``;
}
