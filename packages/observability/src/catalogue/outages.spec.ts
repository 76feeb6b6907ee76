import { releaseValues } from '../release-values';
import { expansionCases, type ExpansionCase } from './expansion-cases';

/** What an outage of a component costs, in the words of the tree's README. */
function told({ wiring }: ExpansionCase, name: string): string {
  const component = wiring.components.find((one) => one.component.name === name)?.component;
  return component?.outages(wiring.contextOf(name)).join('\n') ?? '';
}

function podsOf({ wiring }: ExpansionCase, name: string): number {
  const component = wiring.components.find((one) => one.component.name === name)?.component;
  return component?.workloads(wiring.contextOf(name))[0]?.replicas ?? 0;
}

const caseOf = (name: string) => expansionCases.find((one) => one.name === name) as ExpansionCase;
const production = caseOf('production');

describe.each(expansionCases)('in $name', (one) => {
  it.each(['alertmanager', 'grafana', 'loki', 'otel-collector', 'prometheus', 'tempo'])(
    'the number of %s is told as it is',
    (name) => {
      const count = podsOf(one, name);
      expect(told(one, name)).toMatch(count === 1 ? /There is one/ : new RegExp(`^There are ${count}\\b`));
    },
  );
});

describe('in production', () => {
  it('the choice for queries is told, and made: a reader stays on one Prometheus while it is there', () => {
    expect(told(production, 'prometheus')).toContain('keeps a client on one server as long as it is there');
    const stack = releaseValues(production.wiring).find(({ release }) => release.name === 'prometheus-stack');
    expect(stack?.values).toMatchObject({ prometheus: { service: { sessionAffinity: 'ClientIP' } } });
  });

  it('one Tempo has its reason, and what its restart costs', () => {
    expect(told(production, 'tempo')).toMatch(/since several need Kafka/);
    expect(told(production, 'tempo')).toMatch(/about a minute, no traces can be read, and spans wait/);
    expect(told(production, 'tempo')).toMatch(/have a gap of that minute/);
  });

  it('one Grafana has its reason, and several have what they share', () => {
    expect(told(production, 'grafana')).toMatch(/since its database is a file/);
    expect(told(caseOf('shared'), 'grafana')).toMatch(/which share the database at /);
  });

  it('what becomes of pushes is told: a Prometheus that is away has a gap, and the other has none', () => {
    expect(told(production, 'otel-collector')).toContain('the others miss nothing');
    expect(told(caseOf('local'), 'otel-collector')).not.toContain('the others miss nothing');
  });
});
