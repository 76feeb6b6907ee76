import type { Admission, Endpoint, EnvironmentFacts, Flow, Outside, Reach, Workload } from '@254carbon/observability';
import type { AnsweredComponent, Platform } from '../platform';
import { exposedPages, type ExposedPage } from '../exposure/exposed-pages';
import { tcp, udp, type Connection, type Party, type Port } from './connection';
import { blocks, databasePorts, inNamespace, outsideParty, providerPorts, storagePorts } from './outside-party';

interface Placed {
  readonly component: string;
  readonly workload: Workload;
}

/** Every connection that the pods of a platform need but for names: along its flows, for scraping, and what they declare. */
export function connectionsOf({ environment, components }: Platform): readonly Connection[] {
  const { facts, wiring } = environment;
  const placed = components.flatMap(workloadsOf);
  const exposed = exposedPages({ environment, components });
  return [
    ...wiring.flows.flatMap((flow) => alongFlow(flow, placed, facts)),
    ...scraping(placed, facts),
    ...exposed.flatMap((page) => exposing(page, placed, facts)),
    ...placed.flatMap((one) => [
      ...(one.workload.reaches ?? []).flatMap((reach) => reaching(one, reach, placed, facts)),
      ...(one.workload.admits ?? []).map((admission) => admitting(one, admission, facts)),
    ]),
  ];
}

function workloadsOf({ placed, workloads }: AnsweredComponent): Placed[] {
  return workloads.map((workload) => ({ component: placed.component.name, workload }));
}

function alongFlow({ from, to, purpose }: Flow, placed: readonly Placed[], facts: EnvironmentFacts): Connection[] {
  const { name, targetPort } = to.endpoint;
  const senders = placed.filter((one) => one.component === from.component && one.workload.name === from.workload);
  const receivers = behind(to.endpoint, to.component, placed);
  return senders.flatMap((sender) =>
    receivers.map((receiver) => ({
      from: partyOf(sender, facts),
      to: partyOf(receiver, facts),
      // A name of a component's own has the component before it.
      what: name.replace('/', '-'),
      ports: tcp([targetPort]),
      why: purpose,
    })),
  );
}

function exposing(page: ExposedPage, placed: readonly Placed[], facts: EnvironmentFacts): Connection[] {
  const { component, endpoint, exposure } = page;
  const from = outsideParty(exposure.through, facts);
  const shown = behind(endpoint, component, placed).map((receiver) => ({
    from,
    to: partyOf(receiver, facts),
    ports: tcp([endpoint.targetPort]),
    why: `show it at ${exposure.host}`,
  }));
  if (exposure.certificate?.issuer === undefined) return shown;
  const why = `prove to the issuer that ${exposure.host} leads here`;
  return [...shown, { from, to: solverOf(component, endpoint), ports: tcp([SOLVER_PORT]), why }];
}

/** A pod that cert-manager starts beside the page while an issuer asks for proof by HTTP-01. */
function solverOf(component: string, { namespace }: Endpoint): Party {
  const workload = { namespace, labels: { 'acme.cert-manager.io/http01-solver': 'true' } };
  return { name: `${component}-certificate-solver`, peers: [], pods: { component, workload } };
}

const SOLVER_PORT = 8089;

/** The pods behind an endpoint are those of its component that listen on its port. */
function behind({ namespace, targetPort }: Endpoint, component: string, placed: readonly Placed[]): readonly Placed[] {
  return placed.filter(
    (one) =>
      one.component === component && one.workload.namespace === namespace && portsOf(one.workload).includes(targetPort),
  );
}

function portsOf({ containers }: Workload): readonly number[] {
  return containers.flatMap(({ ports }) => ports);
}

function scraping(placed: readonly Placed[], facts: EnvironmentFacts): Connection[] {
  const scrapers = placed.filter(({ workload }) => workload.kind === 'Prometheus');
  return scrapers.flatMap((scraper) =>
    placed.flatMap((target): Connection[] => {
      const { scraped = [] } = target.workload;
      if (scraped.length === 0) return [];
      const between = { from: partyOf(scraper, facts), to: partyOf(target, facts) };
      return [{ ...between, what: 'scrape', ports: tcp(scraped), why: 'scrape metrics' }];
    }),
  );
}

function reaching(one: Placed, reach: Reach, placed: readonly Placed[], facts: EnvironmentFacts): Connection[] {
  const from = partyOf(one, facts);
  const { to, why } = reach;
  if (typeof to === 'string') {
    const ports = outsidePorts(reach, facts);
    // The same party may be asked for several things, so the ports that a workload names are part of the name.
    const what = 'ports' in reach ? { what: reach.ports.join('-') } : {};
    return [{ from, to: outsideParty(to, facts), ...what, ports, why }];
  }
  const ports = [...tcp(reach.ports), ...(reach.udp === true ? udp(reach.ports) : [])];
  return placed
    .filter(({ component, workload }) => component === one.component && workload.name === to.workload)
    .map((peer) => ({ from, to: partyOf(peer, facts), what: reach.ports.join('-'), ports, why }));
}

function outsidePorts(reach: Reach, facts: EnvironmentFacts): readonly Port[] {
  if ('ports' in reach) return tcp(reach.ports);
  if (reach.to === 'api-server') return tcp(facts.network.apiServer.ports);
  const ports = PORTS[reach.to]?.(facts) ?? [];
  return ports.length === 0 ? ANY_PORT : tcp(ports);
}

const PORTS: Readonly<Partial<Record<Outside, (facts: EnvironmentFacts) => readonly number[]>>> = {
  'object-storage': storagePorts,
  database: databasePorts,
  'identity-provider': providerPorts,
  receivers: ({ network }) => network.receivers?.ports ?? [],
};

const ANY_PORT: readonly Port[] = [{ protocol: 'TCP' }];

function admitting(one: Placed, { from, ports, why }: Admission, facts: EnvironmentFacts): Connection {
  return { from: outsideParty(from, facts), to: partyOf(one, facts), ports: tcp(ports), why };
}

function partyOf({ component, workload }: Placed, { network }: EnvironmentFacts): Party {
  const { name, namespace, labels, hostNetwork = false } = workload;
  if (hostNetwork) return { name, peers: blocks(network.nodes.cidrs) };
  return {
    name,
    peers: [{ ...inNamespace(namespace), podSelector: { matchLabels: labels } }],
    pods: { component, workload },
  };
}
