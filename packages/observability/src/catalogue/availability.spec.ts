import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '../component';
import { parseDuration } from '../duration';
import { priorityClasses } from '../priority-class';
import { parseQuantity } from '../quantity';
import { releaseValues } from '../release-values';
import type { ExpandedWorkload, Expansion } from './expansion';
import { expansionCases } from './expansion-cases';

/** What Helm renders for one case, all releases together. */
function expansionsOf(name: string): readonly Expansion[] {
  const { wiring } = expansionCases.find((one) => one.name === name) as (typeof expansionCases)[number];
  return releaseValues(wiring)
    .map(({ component, release }) => join(__dirname, component.name, 'expansions', `${release.name}--${name}.json`))
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')) as Expansion);
}

const cases = expansionCases.map(({ name, wiring }) => {
  const expansions = expansionsOf(name);
  return { name, wiring, expansions, workloads: expansions.flatMap(({ workloads }) => workloads) };
});

type Case = (typeof cases)[number];

/** Pods of a workload at least, where an autoscaler or nothing stands in for `replicas`. */
function leastPods({ kind, namespace, name, replicas }: ExpandedWorkload, { expansions }: Case): number {
  const target = `${kind} ${namespace}/${name}`;
  const autoscaler = expansions.flatMap(({ autoscalers }) => autoscalers).find((one) => one.target === target);
  return autoscaler?.minReplicas ?? replicas ?? 1;
}

const large = cases.filter(({ wiring }) => wiring.environment.size !== 'small');

describe.each(large)('what Helm renders for $name', (one) => {
  const several = one.workloads.filter((workload) => leastPods(workload, one) > 1);

  it('runs more than once what must outlast a node, and says so', () => {
    const shared = one.wiring.environment.database !== undefined;
    expect(Object.fromEntries(several.map((workload) => [workload.name, leastPods(workload, one)]))).toEqual({
      'blackbox-exporter': 2,
      ...(shared ? { grafana: 2 } : {}),
      loki: 3,
      'otel-collector': 3,
      'prometheus-stack-kube-prom-prometheus': 2,
      'prometheus-stack-kube-prom-alertmanager': 3,
    });
  });

  it.each(several.map((workload) => [workload.name, workload] as const))(
    'spreads %s over zones and nodes',
    (_, { spread }) => {
      expect(spread).toEqual(['kubernetes.io/hostname', 'topology.kubernetes.io/zone']);
    },
  );

  it.each(several.map((workload) => [workload.name, workload] as const))(
    'lets %s be drained pod by pod, and no faster',
    (_, { namespace, labels, ...workload }) => {
      const budgets = one.expansions
        .flatMap(({ disruptionBudgets }) => disruptionBudgets)
        .filter(({ namespace: where, selector }) => {
          const { matchLabels = {} } = selector as { matchLabels?: Readonly<Record<string, string>> };
          const matches = Object.entries(matchLabels).every(([key, value]) => labels[key] === value);
          return where === namespace && matches;
        });
      const pods = leastPods({ namespace, labels, ...workload }, one);
      const allowed = budgets.map(({ minAvailable, maxUnavailable }) =>
        maxUnavailable === undefined ? pods - Number(minAvailable) : Number(maxUnavailable),
      );
      expect(allowed).toEqual([1]);
    },
  );

  it('gives who holds data the time to put it away', () => {
    const patient = one.workloads.filter(({ gracePeriod = 30 }) => gracePeriod > 30);
    expect(Object.fromEntries(patient.map(({ name, gracePeriod }) => [name, gracePeriod]))).toEqual({
      loki: 300,
      'loki-chunks-cache': 60,
      'loki-results-cache': 60,
      'otel-collector': 60,
      'prometheus-stack-kube-prom-alertmanager': 120,
      'prometheus-stack-kube-prom-prometheus': 600,
    });
  });
});

describe.each(cases)('what Helm renders for $name', ({ name, wiring, workloads }) => {
  it('asks for what every container needs, also those that run before others, and bounds memory alone', () => {
    const containers = workloads.flatMap((workload) =>
      [...workload.containers, ...workload.initContainers].map((one) => ({ ...one, of: workload.name })),
    );
    expect(containers.length).toBeGreaterThan(workloads.length);
    // A CPU limit throttles, which hides as slowness.
    const unbounded = containers.filter(
      ({ requests, limits }) =>
        Object.keys(requests).sort().join() !== 'cpu,memory' || Object.keys(limits).join() !== 'memory',
    );
    expect(unbounded.map((one) => `${one.of} ${one.name}`)).toEqual([]);
    const small = containers.filter(
      ({ requests, limits }) => parseQuantity(limits['memory'] ?? '0') < parseQuantity(requests['memory'] ?? '0'),
    );
    expect(small).toEqual([]);
  });

  it('has the time that a release may take to replace its stateful servers one after the other', () => {
    const late = releaseValues(wiring).flatMap(({ release }) =>
      workloads
        .filter(({ kind, name: called }) => kind === 'StatefulSet' && called.startsWith(release.name))
        .filter(({ replicas = 1, gracePeriod = 30 }) => {
          return replicas * gracePeriod >= parseDuration((release as Release).timeout ?? '10m');
        })
        .map((one) => one.name),
    );
    expect(late).toEqual([]);
  });

  it('has a priority in every pod: watching and alarming, and what can run on one node only, before the rest', () => {
    const known: readonly (string | undefined)[] = Object.values(priorityClasses).map((one) => one.name);
    expect(workloads.filter(({ priority }) => !known.includes(priority)).map((one) => one.name)).toEqual([]);
    const critical = workloads.filter(({ priority }) => priority === priorityClasses.critical.name);
    expect(critical.map((one) => one.name).sort()).toEqual([
      'otel-agent-agent',
      'prometheus-stack-kube-prom-admission-create',
      'prometheus-stack-kube-prom-admission-patch',
      'prometheus-stack-kube-prom-alertmanager',
      'prometheus-stack-kube-prom-operator',
      'prometheus-stack-kube-prom-prometheus',
      'prometheus-stack-kube-state-metrics',
      'prometheus-stack-prometheus-node-exporter',
    ]);
  });

  it('fits a laptop where it is small: at most 2 CPU and 4 GiB are requested on one node', () => {
    const containers = workloads
      .filter(({ kind }) => kind !== 'Job')
      .flatMap(({ replicas = 1, containers: own }) => Array.from({ length: replicas }, () => own).flat());
    const sum = (resource: string) =>
      containers.reduce((total, { requests }) => total + parseQuantity(requests[resource] ?? '0'), 0);
    const fits = sum('cpu') <= 2 && sum('memory') <= 4 * 2 ** 30;
    expect({ name, fits }).toEqual({ name, fits: wiring.environment.size === 'small' });
  });
});
