import { groupOf, isObject, type KubernetesObject, parseYaml, type TreeFile } from '@254carbon/manifest';
import { catalogue, type Component, type Release } from '@254carbon/observability';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderCatalogue } from '../goldens/render-catalogue';
import { withWholeCatalogue } from '../testing/with-whole-catalogue';
import { heldRules, isAllowed, notCovered } from './testing/evaluate-rights';
import { reconcilerName, type Rule } from './reconciler';
import { reconcilerObjects } from './reconciler-objects';
import { releaseReconciler } from './release-reconciler';
import { resourceOf } from './resource-of';

const root = join(__dirname, '../../../..');

interface Target {
  readonly group: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

interface Expansion {
  readonly namespace: string;
  readonly objects: readonly string[];
  readonly crds: readonly string[];
  readonly roles: readonly { readonly role: string; readonly namespace?: string; readonly rules: readonly Rule[] }[];
}

/** API groups of what charts render, told here a second time: the first is what is tested. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^(Deployment|StatefulSet|DaemonSet)$/, 'apps'],
  [/^Job$/, 'batch'],
  [/^PodDisruptionBudget$/, 'policy'],
  [/^HorizontalPodAutoscaler$/, 'autoscaling'],
  [/^(Cluster)?Role(Binding)?$/, 'rbac.authorization.k8s.io'],
  [/WebhookConfiguration$/, 'admissionregistration.k8s.io'],
  [/^(Alertmanager|Prometheus|PrometheusRule|ServiceMonitor)$/, 'monitoring.coreos.com'],
];

const releases = Object.values(catalogue).flatMap((component) =>
  (component.releases as readonly Release[]).map((release) => ({
    component: component as unknown as Component,
    release,
  })),
);

function expansionOf(component: Component, release: Release, environment: string): Expansion {
  const folder = `packages/observability/src/catalogue/${component.name}/expansions`;
  return JSON.parse(readFileSync(join(root, folder, `${release.name}--${environment}.json`), 'utf8')) as Expansion;
}

function targetOf(text: string): Target {
  const [, kind = '', namespace, name = ''] = /^(\S+) (?:([^/]+)\/)?(.+)$/.exec(text) ?? [];
  const group = GROUPS.find(([pattern]) => pattern.test(kind))?.[1] ?? '';
  return { group, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}

/** Verbs of an applier on a target that the account lacks. */
function refused(account: string, rights: readonly KubernetesObject[], target: Target, verbs: readonly string[]) {
  const { group, kind, namespace, name } = target;
  const rules = heldRules(account, rights, namespace);
  return verbs
    .filter((verb) => {
      const known = ['create', 'list', 'watch'].includes(verb) ? {} : { name };
      return !isAllowed({ verb, group, resource: resourceOf(kind), ...known }, rules);
    })
    .map((verb) => `${verb} ${kind} ${namespace ?? ''}/${name}`);
}

interface Renderer {
  readonly kustomize: {
    readonly patches: readonly {
      readonly target: { readonly kind: string; readonly name: string };
      readonly patch: string;
    }[];
  };
}

const patchesOf = ({ kustomize: { patches } }: Renderer) => patches;

const HELM = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];
const KUSTOMIZE = ['get', 'list', 'watch', 'create', 'patch', 'delete'];

/** Everything that Helm does for a release and its account may not do. */
function refusedRelease(expansion: Expansion, release: Release, rights: readonly KubernetesObject[]): string[] {
  const account = reconcilerName(release.name);
  const record = {
    group: '',
    kind: 'Secret',
    namespace: release.namespace,
    name: `sh.helm.release.v1.${release.name}.v1`,
  };
  const definitions = expansion.crds.map((name) => ({
    group: 'apiextensions.k8s.io',
    kind: 'CustomResourceDefinition',
    name,
  }));
  return [
    ...expansion.objects.flatMap((text) => refused(account, rights, targetOf(text), HELM)),
    ...refused(account, rights, record, HELM),
    ...definitions.flatMap((definition) => refused(account, rights, definition, HELM.slice(0, -1))),
    ...expansion.roles.flatMap(({ role, namespace, rules }) =>
      rules.flatMap((rule) =>
        notCovered(rule, heldRules(account, rights, namespace)).map((part) => `hand out ${role}: ${part}`),
      ),
    ),
  ];
}

const environments = readdirSync(join(root, 'tools/sample/environments'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

it('covers the three environments that the project starts with', () => {
  expect(environments.sort()).toEqual(['local', 'production', 'staging']);
});

describe.each(environments)('in %s', (environment) => {
  const text = readFileSync(join(root, 'tools/sample/environments', environment, 'environment.yaml'), 'utf8');
  const tree = renderCatalogue(environment, withWholeCatalogue(text));
  const objects = tree.flatMap((file: TreeFile) => file.objects ?? []);
  const rights = tree.find(({ path }) => path === 'gitops/flux-system/gotk-sync.yaml')?.objects ?? [];
  const accounts = new Set(rights.filter(({ kind }) => kind === 'ServiceAccount').map(({ metadata }) => metadata.name));

  it.each(releases.map((one) => [one.release.name, one] as const))(
    '%s may do all that Helm does for it',
    (_name, { component, release }) => {
      expect(refusedRelease(expansionOf(component, release, environment), release, rights)).toEqual([]);
    },
  );

  it.each([
    ['observability-platform', 'k8s/'],
    ['observability-dashboards', 'dashboards/'],
    ['observability-alerts', 'alerts/'],
  ])('%s may apply all that stands in %s', (name, folder) => {
    const own = tree.filter(({ path }) => path.startsWith(folder)).flatMap((file) => file.objects ?? []);
    const missing = own.flatMap(({ apiVersion, kind, metadata }) =>
      refused(reconcilerName(name), rights, { ...metadata, group: groupOf(apiVersion), kind } as Target, KUSTOMIZE),
    );
    expect(missing).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
  });

  it.each(['ConfigMap', 'Deployment', 'Job', 'Service', 'StatefulSet'])(
    'lets the platform remove a %s that a team once had, and not make or change one',
    (kind) => {
      for (const namespace of ['observability', 'observability-host']) {
        const group = GROUPS.find(([pattern]) => pattern.test(kind))?.[1] ?? '';
        const target = { group, kind, namespace, name: 'x' };
        expect(refused('observability-platform-reconciler', rights, target, HELM)).toEqual(
          ['list', 'watch', 'create', 'update', 'patch'].map((verb) => `${verb} ${kind} ${namespace}/x`),
        );
      }
    },
  );

  it('lets the platform see the releases that it waits for', () => {
    const rules = heldRules('observability-platform-reconciler', rights, 'flux-system');
    const releaseKind = { group: 'helm.toolkit.fluxcd.io', resource: 'helmreleases', name: 'loki' };
    expect(isAllowed({ verb: 'get', ...releaseKind }, rules)).toBe(true);
    expect(isAllowed({ verb: 'patch', ...releaseKind }, rules)).toBe(false);
  });

  it('names an account of the tree in all that Flux reconciles but its own Kustomization', () => {
    const reconciled = objects.filter(
      ({ kind, apiVersion }) => /^(Kustomization|HelmRelease)$/.test(kind) && /fluxcd/.test(apiVersion),
    );
    const without = reconciled.filter(({ spec }) => !isObject(spec) || !accounts.has(String(spec.serviceAccountName)));
    expect(new Set(without.map(({ metadata }) => metadata.name))).toEqual(new Set(['flux-system']));
    expect(accounts.size).toBe(reconciled.length - without.length);
  });

  it('gives the accounts to Flux alone: no pod runs as one by itself, and what they made can be removed with them', () => {
    const own = rights.filter(({ metadata }) => /-reconciler$/.test(metadata.name));
    const tokens = own.filter(({ kind }) => kind === 'ServiceAccount').map((one) => one.automountServiceAccountToken);
    expect(new Set(tokens)).toEqual(new Set([false]));
    const pruned = own.filter(
      ({ metadata }) => metadata.annotations?.['kustomize.toolkit.fluxcd.io/prune'] !== 'disabled',
    );
    expect(pruned).toEqual([]);
  });

  it('lets no account of its own change what any account may do', () => {
    const roles = rights.filter(
      ({ kind, metadata }) => /Role(Binding)?$/.test(kind) && /-reconciler$/.test(metadata.name),
    );
    const changes = [...accounts].flatMap((account) =>
      roles.flatMap(({ apiVersion, kind, metadata }) => {
        const target = { ...metadata, group: groupOf(apiVersion), kind } as Target;
        return ['update', 'patch', 'delete'].filter((verb) => refused(account, rights, target, [verb]).length === 0);
      }),
    );
    expect(changes).toEqual([]);
    expect(roles.length).toBeGreaterThan(accounts.size);
  });

  it('binds no cluster-admin and gives nobody the way there', () => {
    const rbac = objects.filter(({ apiVersion }) => groupOf(apiVersion) === 'rbac.authorization.k8s.io');
    const verbs = rbac
      .flatMap(({ rules }) => (Array.isArray(rules) ? (rules as unknown as Rule[]) : []))
      .flatMap((rule) => rule.verbs);
    expect(verbs.filter((verb) => ['escalate', 'bind', 'impersonate'].includes(verb))).toEqual([]);
    const own = new Set(rbac.map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`));
    for (const { kind, metadata, roleRef } of rbac.filter((one) => /Binding$/.test(one.kind))) {
      const role = isObject(roleRef) ? roleRef : {};
      const namespace = kind === 'ClusterRoleBinding' ? '' : (metadata.namespace ?? '');
      expect(own).toContain(`${String(role.kind)} ${namespace}/${String(role.name)}`);
    }
  });

  it('has a star nowhere', () => {
    const rules = rights
      .flatMap((object) => (Array.isArray(object.rules) ? object.rules : []))
      .map((rule) => JSON.stringify(rule));
    expect(rules.filter((rule) => rule.includes('"*"'))).toEqual([]);
    expect(rules.length).toBeGreaterThan(0);
  });

  it('lets nobody read a Secret or a ConfigMap outside the namespace of a release, or change anything there but what it made', () => {
    const everywhere = rights
      .filter(({ kind }) => kind === 'ClusterRole')
      .flatMap(({ rules }) => (Array.isArray(rules) ? (rules as unknown as Rule[]) : []));
    const held = everywhere.flatMap(({ resources = [] }) => resources);
    expect(held.filter((resource) => ['secrets', 'configmaps', 'pods/exec', 'pods/log'].includes(resource))).toEqual(
      [],
    );
    const changing = everywhere.filter(
      ({ verbs, resources = [], resourceNames }) =>
        resourceNames === undefined &&
        !resources.every((one) => one === 'events') &&
        verbs.some((verb) => !['get', 'list', 'watch', 'create'].includes(verb)),
    );
    expect(changing).toEqual([]);
    const made = everywhere.filter(
      ({ verbs, resourceNames }) => verbs.includes('create') && resourceNames === undefined,
    );
    expect([...new Set(made.flatMap(({ resources = [] }) => resources))].sort()).toEqual([
      'clusterrolebindings',
      'clusterroles',
      'customresourcedefinitions',
      'events',
      'mutatingwebhookconfigurations',
      'validatingwebhookconfigurations',
    ]);
  });

  it('patches each role that it narrows, to the rules that its reconciler holds', () => {
    const patched = objects
      .filter(({ kind }) => kind === 'HelmRelease')
      .flatMap(({ spec }) => (isObject(spec) && Array.isArray(spec.postRenderers) ? spec.postRenderers : []))
      .flatMap((renderer) => patchesOf(renderer as unknown as Renderer))
      .filter(({ target }) => /Role$/.test(target.kind))
      .map(({ target, patch }) => ({ ...target, operations: parseYaml(patch, 'patch').documents[0]?.value }));
    const told = releases.flatMap(({ component }) =>
      component.grants
        .filter(({ narrowed }) => narrowed === true)
        .map(({ role, rules }) => ({
          kind: 'ClusterRole',
          name: role,
          operations: [{ op: 'replace', path: '/rules', value: rules }],
        })),
    );
    expect(patched).toEqual(told);
    // Those of Helm's hooks as well.
    const stack = objects.find(({ kind, metadata }) => kind === 'HelmRelease' && metadata.name === 'prometheus-stack');
    expect(stack?.spec).toMatchObject({ postRenderStrategy: 'combined' });
    expect(told.length).toBeGreaterThan(0);
  });

  it('says why, above each role that reaches beyond', () => {
    const text = tree.find(({ path }) => path === 'gitops/flux-system/gotk-sync.yaml')?.content ?? '';
    const documents = text
      .split('---\n')
      .filter((one) => /^kind: ClusterRole$|^ {2}namespace: kube-system$/m.test(one));
    const silent = documents.filter((one) => !one.startsWith('# ') && !/^kind: \w+Binding$/m.test(one));
    expect(silent).toEqual([]);
    expect(documents.length).toBeGreaterThan(0);
  });
});

describe('without', () => {
  const production = releases.map(({ component, release }) => ({
    component,
    release,
    expansion: expansionOf(component, release, 'production'),
  }));
  /** Production, or what shares a database, where only that has the kind. */
  const rendering = ({ component, release, expansion }: (typeof production)[number], kind: string) => {
    const has = expansion.objects.some((text) => text.startsWith(`${kind.replace(/\..*/, '')} `));
    return { expansion: has ? expansion : expansionOf(component, release, 'shared') };
  };
  const objectsOf = (component: Component, release: Release) =>
    reconcilerObjects(releaseReconciler(component, release)).map(({ object }) => object);

  it.each(
    production.flatMap((one) =>
      one.component.grants
        .filter(
          ({ namespace, release }) => namespace === undefined && (release ?? one.release.name) === one.release.name,
        )
        // To change its own webhook is what the reconciler needs itself.
        .filter(({ role }) => role !== 'prometheus-stack-kube-prom-admission')
        .map((grant) => [`${one.release.name} ${grant.role}`, { ...one, grant }] as const),
    ),
  )('the grant %s the role is refused', (_title, { component, release, expansion, grant }) => {
    const less = { ...component, grants: component.grants.filter((one) => one !== grant) };
    expect(refusedRelease(expansion, release, objectsOf(less, release)).join('\n')).toContain(
      `hand out ${grant.role}: `,
    );
  });

  it.each(
    production.flatMap((one) =>
      (one.release.renders ?? []).flatMap(({ kinds }, index) =>
        // Helm's own records are Secrets, so that right is there in any case.
        kinds
          .filter((kind) => kind !== 'Secret')
          .map(
            (kind) =>
              [`${one.release.name} ${index} ${kind}`, { ...one, ...rendering(one, kind), index, kind }] as const,
          ),
      ),
    ),
  )('the kind %s its objects are refused', (_title, { component, release, expansion, index, kind }) => {
    // What a chart hands out may cover its own objects by accident.
    const bare = { ...component, grants: [] };
    const renders = release.renders?.map((one, at) =>
      at === index ? { ...one, kinds: one.kinds.filter((other) => other !== kind) } : one,
    );
    const problems = refusedRelease(expansion, release, objectsOf(bare, { ...release, renders: renders ?? [] }));
    expect(problems.join('\n')).toContain(` ${kind.replace(/\..*/, '')} `);
  });
});
