import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expansion } from '../expansion';
import { manifests } from './manifests';
import { OPERATOR } from './names';
import { operatorKeeps, operatorWatches } from './operator-rights';

interface Rule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly verbs: readonly string[];
}

const VERBS = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'];

/** Verbs by `resource.group`. */
function verbsOf(rules: readonly Rule[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { apiGroups = [], resources = [], verbs } of rules) {
    for (const what of apiGroups.flatMap((group) => resources.map((one) => (group === '' ? one : `${one}.${group}`)))) {
      const held = found.get(what) ?? new Set();
      for (const verb of verbs.includes('*') ? VERBS : verbs) held.add(verb);
      found.set(what, held);
    }
  }
  return found;
}

/** What one list of rules gives and the other does not: resources by the verbs on them. */
function beyond(rules: readonly Rule[], others: readonly Rule[]): Readonly<Record<string, readonly string[]>> {
  const given = verbsOf(others);
  const found: Record<string, string[]> = {};
  for (const [what, verbs] of verbsOf(rules)) {
    const more = VERBS.filter((verb) => verbs.has(verb) && given.get(what)?.has(verb) !== true).join(' ');
    if (more !== '') (found[more] ??= []).push(what.replace('.monitoring.coreos.com', ''));
  }
  return found;
}

const expansion = JSON.parse(
  readFileSync(join(__dirname, 'expansions/prometheus-stack--production.json'), 'utf8'),
) as Expansion;
const chart = (expansion.narrowed.find(({ role }) => role === OPERATOR)?.rules ?? []) as readonly Rule[];

describe('rights of the operator', () => {
  it('are no more than the chart would give', () => {
    expect(beyond([...operatorWatches, ...operatorKeeps], chart)).toEqual({});
    expect(chart.length).toBeGreaterThan(0);
  });

  it('reach beyond its namespace for looking only, and for telling what it refuses', () => {
    const changes = operatorWatches.filter(({ verbs }) =>
      verbs.some((verb) => !['get', 'list', 'watch'].includes(verb)),
    );
    expect(changes.flatMap(({ resources = [] }) => resources)).toEqual(['events']);
    expect(operatorWatches.flatMap(({ resources = [] }) => resources)).not.toContain('secrets');
  });

  it('stand in a Role for its own account', () => {
    const [role, binding] = manifests();
    expect(role).toMatchObject({ kind: 'Role', metadata: { namespace: 'observability' }, rules: operatorKeeps });
    expect(binding).toMatchObject({
      roleRef: { kind: 'Role', name: role?.metadata.name },
      subjects: [{ kind: 'ServiceAccount', name: OPERATOR, namespace: 'observability' }],
    });
    expect(expansion.workloads.find(({ name }) => name === OPERATOR)?.serviceAccount).toBe(OPERATOR);
  });

  // Whoever takes a new version of the chart decides here whether the operator needs what is new.
  it('withhold of what the chart would give what it does not use as it is set up here', () => {
    const managed = ['alertmanagers', 'prometheuses', 'prometheusagents', 'thanosrulers'];
    const configuring = ['scrapeconfigs', 'servicemonitors', 'podmonitors', 'probes', 'prometheusrules'];
    expect(beyond(chart, [...operatorWatches, ...operatorKeeps])).toEqual({
      'create update patch delete deletecollection': [
        'alertmanagers',
        'alertmanagerconfigs',
        ...managed.slice(1),
        ...configuring,
      ],
      'get list watch create delete deletecollection': managed.flatMap((kind) => [
        `${kind}/finalizers`,
        `${kind}/status`,
      ]),
      // Feature gate StatusForConfigurationResources, which is off.
      'get list watch create update patch delete deletecollection': configuring.map((kind) => `${kind}/status`),
      deletecollection: ['statefulsets.apps', 'configmaps', 'secrets'],
      'get create delete': ['services/finalizers'],
      // EndpointSlices take their place.
      'get create update delete': ['endpoints'],
      'get list watch': ['ingresses.networking.k8s.io'],
    });
  });
});
