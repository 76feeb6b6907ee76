import * as fc from 'fast-check';
import type { KubernetesObject } from '@254carbon/manifest';
import { findWiderRights } from './find-wider-rights';

/** One value more than any rule names, for what nobody thought of. */
const VERBS = ['get', 'delete', 'other'];
const GROUPS = ['', 'apps', 'other'];
const RESOURCES = ['pods', 'pods/log', 'deployments', 'deployments/log', 'other', 'other/log'];
const NAMES = [undefined, 'a', 'other'];
const NAMESPACES = ['x', 'y'];
const URLS = ['/metrics', '/healthz', '/healthz/a', '/other'];

interface Rule {
  readonly verbs: string[];
  readonly apiGroups?: string[];
  readonly resources?: string[];
  readonly resourceNames?: string[];
  readonly nonResourceURLs?: string[];
}

/** As the API server decides, one request after the other. */
function allowed(objects: readonly KubernetesObject[]): Set<string> {
  const requests = new Set<string>();
  const bindings = objects.filter(({ kind }) => kind.endsWith('Binding')) as unknown as {
    kind: string;
    metadata: { namespace?: string };
    roleRef: { kind: string; name: string };
    subjects: { name: string }[];
  }[];
  for (const { kind, metadata, roleRef, subjects } of bindings) {
    const role = objects.find(
      (one) =>
        one.kind === roleRef.kind &&
        one.metadata.name === roleRef.name &&
        (one.kind === 'ClusterRole' || one.metadata.namespace === metadata.namespace),
    );
    const places = kind === 'RoleBinding' ? [metadata.namespace] : [undefined, ...NAMESPACES];
    for (const rule of (role?.['rules'] ?? []) as unknown as Rule[]) {
      for (const { name: subject } of subjects) {
        const has = (list: readonly string[] | undefined, one: string) =>
          list?.some((item) => item === '*' || item === one) === true;
        for (const verb of VERBS.filter((one) => has(rule.verbs, one))) {
          for (const url of URLS) {
            const matches = rule.nonResourceURLs?.some(
              (pattern) => pattern === url || (pattern.endsWith('*') && url.startsWith(pattern.slice(0, -1))),
            );
            if (matches === true && kind === 'ClusterRoleBinding') requests.add(`${subject} ${verb} ${url}`);
          }
          for (const group of GROUPS.filter((one) => has(rule.apiGroups, one))) {
            for (const resource of RESOURCES) {
              const part = resource.split('/')[1];
              if (!has(rule.resources, resource) && !(part !== undefined && rule.resources?.includes(`*/${part}`)))
                continue;
              for (const name of NAMES) {
                const isNamed = (rule.resourceNames ?? []).length > 0;
                if (isNamed && (name === undefined || !rule.resourceNames?.includes(name))) continue;
                for (const place of places) requests.add([subject, verb, group, resource, name, place].join(' '));
              }
            }
          }
        }
      }
    }
  }
  return requests;
}

const some = <T>(...values: T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });
const resourceRule = fc.record({
  verbs: some('get', 'delete', '*'),
  apiGroups: some('', 'apps', '*'),
  resources: some('pods', 'deployments', 'pods/log', '*/log', '*'),
  resourceNames: fc.oneof({ weight: 3, arbitrary: fc.constant([] as string[]) }, { weight: 1, arbitrary: some('a') }),
});
const urlRule = fc.record({
  verbs: some('get', '*'),
  nonResourceURLs: some('/metrics', '/healthz*', '/healthz/a', '*'),
});
const rules = fc.array(fc.oneof({ weight: 4, arbitrary: resourceRule }, { weight: 1, arbitrary: urlRule }), {
  maxLength: 2,
});
const role = fc.record({
  kind: fc.constantFrom('Role', 'ClusterRole'),
  namespace: fc.constantFrom(...NAMESPACES),
  name: fc.constantFrom('r', 's'),
  rules,
});
const binding = fc.record({
  kind: fc.constantFrom('RoleBinding', 'ClusterRoleBinding'),
  namespace: fc.constantFrom(...NAMESPACES),
  role: fc.constantFrom('Role', 'ClusterRole'),
  name: fc.constantFrom('r', 's'),
  subjects: fc.uniqueArray(fc.constantFrom('ann', 'bob'), { minLength: 1 }),
});

const state = fc
  .tuple(fc.array(role, { maxLength: 4 }), fc.array(binding, { maxLength: 3 }))
  .map(([roles, bindings]) => {
    const objects = [
      ...roles.map(({ kind, name, namespace, rules: own }) => ({
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind,
        metadata: { name, ...(kind === 'Role' ? { namespace } : {}) },
        rules: own,
      })),
      ...bindings.map(({ kind, name, namespace, role: of, subjects }, index) => ({
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind,
        metadata: { name: `b${index}`, ...(kind === 'RoleBinding' ? { namespace } : {}) },
        roleRef: { kind: kind === 'ClusterRoleBinding' ? 'ClusterRole' : of, name },
        subjects: subjects.map((subject) => ({ kind: 'User', name: subject })),
      })),
    ];
    // Of one identity there is one.
    const unique = new Map(objects.map((one) => [JSON.stringify([one.kind, one.metadata]), one]));
    const known = [...unique.values()] as unknown as KubernetesObject[];
    const isThere = ({ kind, roleRef, metadata }: KubernetesObject) =>
      !kind.endsWith('Binding') ||
      known.some(
        (one) =>
          one.kind === (roleRef as { kind: string }).kind &&
          one.metadata.name === (roleRef as { name: string }).name &&
          (one.kind === 'ClusterRole' || one.metadata.namespace === metadata.namespace),
      );
    return known.filter(isThere);
  });

describe('findWiderRights', () => {
  it('finds somebody exactly where a request is allowed that was not', () => {
    let [wider, total] = [0, 0];
    fc.assert(
      fc.property(state, state, (before, after) => {
        const [old, now] = [allowed(before), allowed(after)];
        const who = new Set([...now].filter((request) => !old.has(request)).map((request) => request.split(' ')[0]));
        const found = findWiderRights(before, after).filter((one) => !one.who.startsWith('whoever'));
        expect(new Set(found.map((one) => one.who.replace('User ', '')))).toEqual(who);
        total++;
        if (who.size > 0) wider++;
      }),
      { numRuns: 1500 },
    );
    // Both verdicts must have been tried.
    expect(wider).toBeGreaterThan(total / 20);
    expect(wider).toBeLessThan(total);
  });
});
