import { fluxKindOf } from '@254carbon/flux';
import { isObject, parseYaml, type KubernetesObject, type TreeFile } from '@254carbon/manifest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderCatalogue } from './goldens/render-catalogue';
import { renderEnvironment } from './render-environment';
import { smallEnvironment, withComponents } from './testing/small-platform';

const environments = join(__dirname, '../../../tools/sample/environments');
const renderReal = (name: string) =>
  renderCatalogue(name, readFileSync(join(environments, name, 'environment.yaml'), 'utf8'));

const renderSmall = (files?: Readonly<Record<string, string>>) => renderEnvironment(smallEnvironment(files)).tree;

const worlds: [string, () => readonly TreeFile[]][] = [
  ['small', () => renderSmall()],
  ['local', () => renderReal('local')],
  ['staging', () => renderReal('staging')],
  ['production', () => renderReal('production')],
];

/** What a clean cluster with Flux's default installation serves, besides Flux's own kinds. */
const BUILT_IN = new Set([
  'v1/Namespace',
  'scheduling.k8s.io/v1/PriorityClass',
  'v1/ServiceAccount',
  'rbac.authorization.k8s.io/v1/ClusterRole',
  'rbac.authorization.k8s.io/v1/ClusterRoleBinding',
  'rbac.authorization.k8s.io/v1/Role',
  'rbac.authorization.k8s.io/v1/RoleBinding',
]);
const DEFAULT_CONTROLLERS = ['source', 'kustomize', 'helm', 'notification'];

/** Files directly in a folder, in the order in which kubectl applies them. */
function filesIn(tree: readonly TreeFile[], folder: string): readonly TreeFile[] {
  return tree.filter(({ path }) => path.startsWith(folder) && !path.slice(folder.length).includes('/'));
}

function objectsIn(files: readonly TreeFile[]): readonly KubernetesObject[] {
  return files.flatMap(({ objects = [] }) => objects);
}

describe.each(worlds)('the tree of %s', (name, render) => {
  const tree = render();
  const text = (path: string) => tree.find((file) => file.path === path)?.content ?? '';

  it('has the files that the team knows', () => {
    const paths = tree.map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => path.startsWith('gitops/'))).toEqual(
      [
        'gitops/flux-system/alert-provider.yaml',
        'gitops/flux-system/git-repository.yaml',
        'gitops/flux-system/gotk-sync.yaml',
        'gitops/flux-system/helm-releases.yaml',
        'gitops/flux-system/helm-repository.yaml',
        'gitops/flux-system/kustomization.yaml',
        `gitops/flux-system/${name}/sync.yaml`,
        'gitops/kustomization.yaml',
      ].sort(),
    );
    expect(paths).toEqual(
      expect.arrayContaining(['Makefile', 'README.md', 'k8s/kustomization.yaml', 'k8s/base/resource-quotas.yaml']),
    );
  });

  it.each(['gitops/flux-system/', `gitops/flux-system/${name}/`])('applies %s in one pass', (folder) => {
    const files = filesIn(tree, folder);
    const objects = objectsIn(files);
    expect(files.every(({ path }) => path.endsWith('.yaml'))).toBe(true);
    // Only kinds that are there, and each namespace before what lives in it.
    const there = new Set(['flux-system', 'kube-system']);
    const refused = objects.filter((object) => {
      const { apiVersion, kind, metadata } = object;
      if (kind === 'Namespace') there.add(metadata.name);
      const flux = fluxKindOf(object);
      const controller = flux?.group.split('.')[0] ?? '';
      const served = DEFAULT_CONTROLLERS.includes(controller) || BUILT_IN.has(`${apiVersion}/${kind}`);
      return !served || (metadata.namespace !== undefined && !there.has(metadata.namespace));
    });
    expect(refused).toEqual([]);
    expect(objects.length).toBeGreaterThan(0);
  });

  it('starts with what Flux then manages, to the byte', () => {
    const managed = new Map(objectsIn(filesIn(tree, 'gitops/flux-system/')).map((object) => [key(object), object]));
    const started = objectsIn(filesIn(tree, `gitops/flux-system/${name}/`));
    expect(started.map(key)).toEqual([
      'Namespace undefined/observability',
      'Namespace undefined/observability-host',
      'GitRepository flux-system/observability-config',
      'Kustomization flux-system/flux-system',
    ]);
    expect(started.filter((object) => managed.get(key(object)) !== object)).toEqual([]);
  });

  it('keeps namespaces, whatever is turned off', () => {
    const kept = objectsIn(tree).filter(({ kind }) => kind === 'Namespace');
    expect(kept.length).toBeGreaterThanOrEqual(2);
    for (const { metadata } of kept) {
      expect(metadata.annotations).toEqual({ 'kustomize.toolkit.fluxcd.io/prune': 'disabled' });
    }
  });

  it('names what runbooks name', () => {
    expect(objectsIn(filesIn(tree, 'gitops/flux-system/')).map(key)).toEqual(
      expect.arrayContaining([
        'Kustomization flux-system/flux-system',
        'Kustomization flux-system/observability-platform',
        'Kustomization flux-system/observability-dashboards',
        'Kustomization flux-system/observability-alerts',
        'GitRepository flux-system/observability-config',
        'Provider flux-system/slack',
      ]),
    );
    expect(text('gitops/flux-system/git-repository.yaml')).toContain('name: git-credentials');
    expect(text('gitops/flux-system/alert-provider.yaml')).toContain('name: slack-webhook');
  });

  it('waits for every release, and for them only', () => {
    const releases = objectsIn(tree).filter(({ kind }) => kind === 'HelmRelease');
    const platform = objectsIn(tree).find(
      (object) => key(object) === 'Kustomization flux-system/observability-platform',
    );
    expect(platform?.['spec']).toMatchObject({
      path: './k8s',
      wait: false,
      healthChecks: releases.map(({ apiVersion, metadata: { name, namespace } }) => {
        return { apiVersion, kind: 'HelmRelease', name, namespace };
      }),
    });
    const alerts = objectsIn(tree).find((object) => key(object) === 'Kustomization flux-system/observability-alerts');
    expect(alerts?.['spec']).toMatchObject({
      dependsOn: [{ name: 'observability-platform', readyExpr: 'has(dep.status.lastAppliedRevision)' }],
    });
  });

  it('calls each release as it is called, and keeps its records where it runs', () => {
    for (const { metadata, spec } of objectsIn(tree).filter(({ kind }) => kind === 'HelmRelease')) {
      if (!isObject(spec)) throw new Error(`${metadata.name} has no spec`);
      expect(spec['releaseName']).toBe(metadata.name);
      expect(spec['storageNamespace']).toBe(spec['targetNamespace']);
    }
  });

  it('holds no custom resource of a chart in k8s/', () => {
    const groups = objectsIn(tree.filter(({ path }) => path.startsWith('k8s/'))).map(({ apiVersion }) => apiVersion);
    expect(groups.filter((apiVersion) => !/^([a-z]+\/)?v\d|\.k8s\.io\//.test(apiVersion))).toEqual([]);
  });

  it.each(['gitops', 'k8s', 'dashboards', 'alerts'])(
    'lists every file of %s/ for kustomize, and no other',
    (folder) => {
      const path = `${folder}/kustomization.yaml`;
      const [document] = parseYaml(text(path), path).documents;
      const inside = tree.map((file) => file.path).filter((file) => file.startsWith(`${folder}/`));
      expect(document?.value).toEqual({
        apiVersion: 'kustomize.config.k8s.io/v1beta1',
        kind: 'Kustomization',
        resources: inside
          .filter((file) => file !== path && !file.endsWith('/sync.yaml'))
          .map((file) => file.slice(folder.length + 1)),
      });
    },
  );

  it('says in every file what to edit instead', () => {
    const headless = tree.filter(
      ({ content }) => !content.slice(0, 120).includes('Generated by 254Carbon GitOps from'),
    );
    expect(headless.map(({ path }) => path)).toEqual([]);
  });

  it('holds in each file what it says it holds', () => {
    for (const { path, content, objects = [] } of tree.filter((file) => file.objects !== undefined)) {
      const { documents, problems } = parseYaml(content, path);
      expect(problems).toEqual([]);
      expect(documents.map(({ value }) => value)).toEqual(JSON.parse(JSON.stringify(objects)));
    }
  });

  it('holds no Secret', () => {
    expect(objectsIn(tree).filter(({ kind }) => kind === 'Secret')).toEqual([]);
  });

  it('has a runbook page for each alert', () => {
    const rules = tree.map(({ content }) => [...content.matchAll(/runbook_url: .*\/(docs\/runbooks\/\w+\.md)$/gm)]);
    const pages = rules.flat().map(([, page]) => page);
    expect(pages.length).toBeGreaterThan(0);
    expect(tree.map(({ path }) => path).filter((path) => path.startsWith('docs/runbooks/'))).toEqual(pages.sort());
  });
});

function key({ kind, metadata }: KubernetesObject): string {
  return `${kind} ${metadata.namespace}/${metadata.name}`;
}

describe('renderEnvironment', () => {
  it('leaves out the folders that nobody reads, and the Kustomizations for them', () => {
    const tree = renderSmall({ 'environment.yaml': 'branch: main\ncomponents: {}\n' });
    expect(tree.map(({ path }) => path)).toEqual([
      'Makefile',
      'README.md',
      'gitops/flux-system/alert-provider.yaml',
      'gitops/flux-system/git-repository.yaml',
      'gitops/flux-system/gotk-sync.yaml',
      'gitops/flux-system/kustomization.yaml',
      'gitops/flux-system/small/sync.yaml',
      'gitops/kustomization.yaml',
      'k8s/base/network-policies.yaml',
      'k8s/base/resource-quotas.yaml',
      'k8s/kustomization.yaml',
    ]);
    expect(objectsIn(tree).map(key)).not.toContain('Kustomization flux-system/observability-alerts');
  });

  it('keeps dashboards where a viewer is, and rules where metrics are', () => {
    const folders = (...names: string[]) => {
      const tree = renderSmall({ 'environment.yaml': withComponents(...names) });
      return [...new Set(tree.map(({ path }) => path.split('/')[0]))].filter((folder) =>
        /^(al|da|do)/.test(folder ?? ''),
      );
    };
    expect(folders('metrics')).toEqual(['alerts', 'docs']);
    expect(folders('metrics', 'viewer')).toEqual(['alerts', 'dashboards', 'docs']);
  });

  it("puts a team's objects into k8s/, and what needs a chart's definitions into alerts/", () => {
    const tree = renderSmall({
      'manifests/team.yaml': [
        'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: observability }\n',
        'apiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata: { name: a, namespace: observability }\n',
      ].join('---\n'),
    });
    const holds = (path: string) => tree.find((file) => file.path === path)?.objects?.map(({ kind }) => kind);
    expect(holds('k8s/manifests/team.yaml')).toEqual(['ConfigMap']);
    expect(holds('alerts/manifests/team.yaml')).toEqual(['PodMonitor']);
  });

  it('gives the same bytes each time', () => {
    expect(renderSmall()).toEqual(renderSmall());
  });

  it('gives environments that differ elsewhere the identical dashboards', () => {
    const file = (tree: readonly TreeFile[]) => tree.find(({ path }) => path === 'dashboards/metrics-metrics.yaml');
    const one = file(renderSmall());
    expect(one).toBeDefined();
    expect(file(renderSmall({ 'environment.yaml': withComponents('metrics', 'viewer') }))).toBe(one);
  });
});
