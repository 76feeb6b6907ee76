import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { restrictedViolations, type SecuredPod } from '../access/testing/restricted-violations';
import { smallEnvironment } from '../testing/small-platform';
import { namespacesOf } from './namespaces';

interface Workload extends SecuredPod {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly token: boolean;
}

const catalogue = join(__dirname, '../../../observability/src/catalogue');

/** Every workload that Helm renders, and what the operator makes, in every environment. */
const workloads = readdirSync(catalogue, { recursive: true, encoding: 'utf8' })
  .filter((path) => /expansions.*\.json$/.test(path))
  .flatMap((path) => {
    const expansion = JSON.parse(readFileSync(join(catalogue, path), 'utf8')) as { workloads: readonly Workload[] };
    return expansion.workloads.map((one) => [`${one.name} of ${path.replace(/^.*--|\.json$/g, '')}`, one] as const);
  });

const namespaces = namespacesOf(smallEnvironment());
const levels = new Map(
  namespaces.map(({ metadata }) => [metadata.name, metadata.labels?.['pod-security.kubernetes.io/enforce']]),
);

describe('the namespaces of the platform', () => {
  it('enforce a level of the version that the cluster has, and warn of the newest', () => {
    expect(namespaces.map(({ metadata }) => metadata.labels)).toEqual(
      ['restricted', 'privileged'].map((level) => ({
        'pod-security.kubernetes.io/enforce': level,
        'pod-security.kubernetes.io/enforce-version': 'v1.36',
        'pod-security.kubernetes.io/audit': level,
        'pod-security.kubernetes.io/audit-version': 'latest',
        'pod-security.kubernetes.io/warn': level,
        'pod-security.kubernetes.io/warn-version': 'latest',
      })),
    );
  });

  it('hold all that charts run', () => {
    expect(new Set(workloads.map(([, { namespace }]) => namespace))).toEqual(new Set(levels.keys()));
  });

  it.each(workloads.filter(([, { namespace }]) => levels.get(namespace) === 'restricted'))(
    'take %s, which is restricted',
    (_name, workload) => {
      expect(restrictedViolations(workload)).toEqual([]);
    },
  );

  it.each(workloads.filter(([, { namespace }]) => levels.get(namespace) === 'privileged'))(
    'set %s apart, which could not be restricted and has given up what it can',
    (_name, workload) => {
      const violations = restrictedViolations(workload);
      expect(violations.length).toBeGreaterThan(0);
      expect(violations.filter((one) => !/^(host\w+|volume hostPath|[\w-]+: runAs\w+)$/.test(one))).toEqual([]);
    },
  );

  it('give a token to those alone that talk to the API server', () => {
    const holders = workloads.filter(([, { token }]) => token).map(([, { name }]) => name);
    expect([...new Set(holders)].sort()).toEqual([
      // Its sidecar looks for dashboards.
      'grafana',
      'otel-agent-agent',
      'otel-collector',
      'prometheus-stack-kube-prom-admission-create',
      'prometheus-stack-kube-prom-admission-patch',
      'prometheus-stack-kube-prom-operator',
      'prometheus-stack-kube-prom-prometheus',
      'prometheus-stack-kube-state-metrics',
    ]);
  });
});
