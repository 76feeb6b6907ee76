import type { JsonObject, KubernetesObject } from '@254carbon/manifest';
import { evaluate, type End } from './evaluate';

function policy(namespace: string, spec: JsonObject): KubernetesObject {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'x', namespace }, spec };
}

const deny = policy('a', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
const web: End = { address: '10.1.0.1', pod: { namespace: 'a', labels: { app: 'web' } } };
const store: End = { address: '10.1.0.2', pod: { namespace: 'a', labels: { app: 'store' } } };
const stranger: End = { address: '10.1.0.3', pod: { namespace: 'b', labels: { app: 'web' } } };
const node: End = { address: '10.2.0.1' };

const out = policy('a', {
  podSelector: { matchLabels: { app: 'web' } },
  policyTypes: ['Egress'],
  egress: [{ to: [{ podSelector: { matchLabels: { app: 'store' } } }], ports: [{ protocol: 'TCP', port: 80 }] }],
});

function letIn(...from: readonly JsonObject[]): KubernetesObject {
  return policy('a', {
    podSelector: { matchLabels: { app: 'store' } },
    policyTypes: ['Ingress'],
    ingress: [{ from, ports: [{ protocol: 'TCP', port: 80 }] }],
  });
}

const selected = letIn({ podSelector: { matchLabels: { app: 'web' } } });

function open(policies: readonly KubernetesObject[], from: End, to: End, port = 80, protocol: 'TCP' | 'UDP' = 'TCP') {
  return evaluate(policies)({ from, to, port, protocol });
}

describe('evaluate', () => {
  it('lets everything through where no policy selects either end', () => {
    expect(open([], web, store)).toBe(true);
    expect(open([deny], stranger, node)).toBe(true);
  });

  it('needs both ends to agree, on port and protocol too', () => {
    expect(open([deny, out], web, store)).toBe(false);
    expect(open([deny, selected], web, store)).toBe(false);
    expect(open([deny, out, selected], web, store)).toBe(true);
    expect(open([deny, out, selected], web, store, 81)).toBe(false);
    expect(open([deny, out, selected], web, store, 80, 'UDP')).toBe(false);
    expect(open([deny, out, selected], store, web)).toBe(false);
  });

  it('takes a pod selector alone for the namespace of the policy', () => {
    expect(open([deny, selected], stranger, store)).toBe(false);
    const others = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'b' } } };
    expect(open([deny, letIn(others)], stranger, store)).toBe(true);
    const notB = { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['b'] };
    expect(open([deny, letIn({ namespaceSelector: { matchExpressions: [notB] } })], stranger, store)).toBe(false);
  });

  it('knows who has no labels by the address alone', () => {
    expect(open([deny, letIn({ namespaceSelector: {} })], node, store)).toBe(false);
    expect(open([deny, letIn({ ipBlock: { cidr: '10.2.0.0/16' } })], node, store)).toBe(true);
    expect(open([deny, letIn({ ipBlock: { cidr: '::/0' } })], node, store)).toBe(false);
    expect(open([deny, letIn({ ipBlock: { cidr: '0.0.0.0/0', except: ['10.2.0.0/24'] } })], node, store)).toBe(false);
  });

  it('refuses to judge what it does not know', () => {
    const endPort = policy('a', { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ endPort: 5 }] });
    expect(() => open([endPort], web, store)).toThrow('Field endPort is not evaluated');
  });
});
