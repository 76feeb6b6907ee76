import * as fc from 'fast-check';
import type { JsonObject, KubernetesObject } from '@254carbon/manifest';
import { findWiderPolicies } from './find-wider-policies';

const LABELS: readonly JsonObject[] = [undefined, '1', '2', '3'].flatMap((a) =>
  [undefined, '1'].map((b) => ({ ...(a && { a }), ...(b && { b }) })),
);
const NAMESPACES: readonly JsonObject[] = ['x', 'y'].map((name) => ({
  'kubernetes.io/metadata.name': name,
  ...(name === 'y' ? { team: '1' } : {}),
}));
const ADDRESSES = ['10.0.0.1', '10.1.0.1', '192.168.0.1'];
const PORTS = [
  ['TCP', 80],
  ['TCP', 81],
  ['TCP', 90],
  ['UDP', 80],
] as const;

interface Policy {
  readonly podSelector: JsonObject;
  readonly policyTypes: readonly string[];
  readonly ingress: readonly { from?: JsonObject[]; ports?: JsonObject[] }[];
}

interface Selector {
  readonly matchLabels?: JsonObject;
  readonly matchExpressions?: readonly { key: string; operator: string; values?: string[] }[];
}

/** Whether a selector selects, word by word as the API server has it; written without the code under test. */
function matches({ matchLabels = {}, matchExpressions = [] }: Selector, labels: JsonObject): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const value = labels[key] as string | undefined;
      if (operator === 'Exists') return value !== undefined;
      if (operator === 'DoesNotExist') return value === undefined;
      return operator === 'In'
        ? value !== undefined && values.includes(value)
        : value === undefined || !values.includes(value);
    })
  );
}

const number = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const inBlock = (address: string, cidr: string) => {
  const [base = '', length] = cidr.split('/');
  const size = 2 ** (32 - Number(length));
  return Math.floor(number(address) / size) === Math.floor(number(base) / size);
};

/** Every connection that the policies of namespace x let in, one after the other. */
function allowed(objects: readonly KubernetesObject[]): Set<string> {
  const policies = objects
    .map(({ spec }) => spec as unknown as Policy)
    .filter(({ policyTypes }) => policyTypes.includes('Ingress'));
  const connections = new Set<string>();
  for (const pod of LABELS) {
    const own = policies.filter(({ podSelector }) => matches(podSelector, pod));
    const rules = own.flatMap(({ ingress }) => ingress);
    const peers: (readonly [string, (peer: JsonObject) => boolean])[] = [
      ...ADDRESSES.map((address) => {
        const isPeer = ({ ipBlock }: JsonObject) => {
          const block = ipBlock as { cidr: string; except?: string[] } | undefined;
          return (
            block !== undefined &&
            inBlock(address, block.cidr) &&
            !(block.except ?? []).some((hole) => inBlock(address, hole))
          );
        };
        return [address, isPeer] as const;
      }),
      ...NAMESPACES.flatMap((namespace) =>
        LABELS.map((labels) => {
          const isPeer = ({ ipBlock, podSelector, namespaceSelector }: JsonObject) =>
            ipBlock === undefined &&
            matches((podSelector ?? {}) as Selector, labels) &&
            (namespaceSelector === undefined
              ? namespace === NAMESPACES[0]
              : matches(namespaceSelector as Selector, namespace));
          return [JSON.stringify([namespace, labels]), isPeer] as const;
        }),
      ),
    ];
    for (const [name, isPeer] of peers) {
      for (const [protocol, port] of PORTS) {
        const isOpen = rules.some(
          ({ from, ports }) =>
            (from === undefined || from.some(isPeer)) &&
            (ports === undefined ||
              ports.some(
                (one) =>
                  (one['protocol'] ?? 'TCP') === protocol &&
                  (one['port'] === undefined ||
                    (port >= Number(one['port']) && port <= Number(one['endPort'] ?? one['port']))),
              )),
        );
        if (own.length === 0 || isOpen) connections.add([JSON.stringify(pod), name, protocol, port].join(' '));
      }
    }
  }
  return connections;
}

const expression = fc.oneof(
  fc.record({
    key: fc.constantFrom('a', 'b'),
    operator: fc.constantFrom('In', 'NotIn'),
    values: fc.uniqueArray(fc.constantFrom('1', '2'), { minLength: 1 }),
  }),
  fc.record({ key: fc.constantFrom('a', 'b'), operator: fc.constantFrom('Exists', 'DoesNotExist') }),
);
const selector = fc.oneof(
  fc.constant({}),
  fc.record({ matchLabels: fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('1', '2'), { maxKeys: 2 }) }),
  fc.record({ matchExpressions: fc.array(expression, { minLength: 1, maxLength: 2 }) }),
);
const namespaceSelector = fc.constantFrom(
  {},
  { matchLabels: { team: '1' } },
  { matchLabels: { 'kubernetes.io/metadata.name': 'x' } },
);
const block = fc.constantFrom(
  { cidr: '10.0.0.0/8' },
  { cidr: '10.0.0.0/16' },
  { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] },
  { cidr: '0.0.0.0/0' },
);
const peer = fc.oneof(
  fc.record({ ipBlock: block }),
  fc.record({ podSelector: selector }),
  fc.record({ podSelector: selector, namespaceSelector }),
  fc.record({ namespaceSelector }),
);
const port = fc.constantFrom(
  { port: 80 },
  { port: 80, protocol: 'TCP' },
  { port: 80, endPort: 81 },
  { protocol: 'UDP' },
  { protocol: 'TCP' },
);
const rule = fc.record(
  { from: fc.array(peer, { minLength: 1, maxLength: 2 }), ports: fc.array(port, { minLength: 1, maxLength: 2 }) },
  { requiredKeys: [] },
);
const policy = fc.record({
  podSelector: selector,
  policyTypes: fc.constantFrom(['Ingress'], ['Ingress'], ['Ingress', 'Egress'], ['Egress']),
  ingress: fc.array(rule, { maxLength: 2 }),
});
const named = (specs: readonly object[]) =>
  specs.map(
    (spec, index) =>
      ({
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: `p${index}`, namespace: 'x' },
        spec,
      }) as unknown as KubernetesObject,
  );
const state = fc.array(policy, { maxLength: 3 }).map(named);

describe('findWiderPolicies', () => {
  it('misses nothing that is let in and was not, and rarely names what is harmless', () => {
    const count = { wider: 0, harmless: 0, alarms: 0 };
    fc.assert(
      fc.property(state, state, fc.boolean(), (before, other, isEdit) => {
        // An edit of what was there is what happens most.
        const after = isEdit ? [...before.slice(1), ...other.slice(0, 1)] : other;
        const old = allowed(before);
        const isWider = [...allowed(after)].some((connection) => !old.has(connection));
        const found = findWiderPolicies(before, after).filter((one) => one.policy.direction === 'Ingress');
        if (isWider) {
          count.wider++;
          expect(found).not.toEqual([]);
        } else {
          count.harmless++;
          if (found.length > 0) count.alarms++;
        }
      }),
      { numRuns: 400 },
    );
    expect(count.wider).toBeGreaterThan(40);
    expect(count.harmless).toBeGreaterThan(40);
    expect(count.alarms).toBeLessThan(count.harmless * 0.3);
  });

  it('finds nothing between a state and itself, in any order', () => {
    fc.assert(fc.property(state, (one) => expect(findWiderPolicies(one, [...one].reverse())).toEqual([])));
  });
});
