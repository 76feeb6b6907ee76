import { checkSchema, type JsonObject } from '@254carbon/manifest';
import { SIZES, type Size } from '../environment-facts';
import { knobDefaults } from '../knob';
import { parseQuantity } from '../quantity';
import { expansionCases } from './expansion-cases';
import { catalogue } from './index';

/** Requests of everything that runs for good, on one node. */
function requestsOf(name: string): { cpu: number; memory: number } {
  const { wiring } = expansionCases.find((one) => one.name === name) as (typeof expansionCases)[number];
  const containers = wiring.components.flatMap(({ component }) =>
    component
      .workloads(wiring.contextOf(component.name))
      .filter(({ kind }) => kind !== 'Job')
      .flatMap(({ replicas, containers }) => Array.from({ length: replicas }, () => containers).flat()),
  );
  const sum = (resource: 'cpu' | 'memory') =>
    containers.reduce((total, { requests }) => total + parseQuantity(requests[resource] ?? '0'), 0);
  return { cpu: sum('cpu'), memory: sum('memory') };
}

describe('the small size', () => {
  it.each(['local', 'staging'])('fits a laptop: at most 2 CPU and 4 GiB are requested (%s)', (name) => {
    const { cpu, memory } = requestsOf(name);
    expect(cpu).toBeLessThanOrEqual(2);
    expect(memory).toBeLessThanOrEqual(4 * 2 ** 30);
  });

  it('asks for requests of every container', () => {
    for (const { wiring } of expansionCases) {
      const without = wiring.components.flatMap(({ component }) =>
        component
          .workloads(wiring.contextOf(component.name))
          .flatMap(({ containers }) => containers)
          .filter(({ requests }) => requests.cpu === undefined || requests.memory === undefined)
          .map(({ name }) => `${component.name}: ${name}`),
      );
      expect(without).toEqual([]);
    }
  });
});

describe.each(Object.values(catalogue))('the knobs of $name', (component) => {
  it.each(SIZES)('have defaults that their own schemas accept (%s)', (size: Size) => {
    const schemas = Object.entries(component.knobs).map(([name, { schema }]) => [name, schema]);
    const schema: JsonObject = { type: 'object', additionalProperties: false, properties: Object.fromEntries(schemas) };
    expect(checkSchema(schema, knobDefaults(component.knobs as never, size) as JsonObject)).toEqual([]);
  });

  it('each say what they are for', () => {
    for (const { schema } of Object.values(component.knobs)) expect(schema.description).toMatch(/^[A-Z].*\.$/s);
  });
});
