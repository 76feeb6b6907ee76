import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { KubernetesObject } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { renderCatalogue } from '../goldens/render-catalogue';
import { cataloguePlatform } from '../testing/catalogue-platform';
import { withWholeCatalogue } from '../testing/with-whole-catalogue';
import { readmeModel } from '../tree/documents';
import { checkCommands, type CommandWorld } from './testing/check-commands';

const sample = (name: string) =>
  readFileSync(join(__dirname, `../../../../tools/sample/environments/${name}/environment.yaml`), 'utf8');

const environments = [
  ...['local', 'staging', 'production'].map((name): [string, string] => [name, sample(name)]),
  ['everything', withWholeCatalogue(sample('production'))],
] as const;

/** What neither the tree nor the components' model holds: it is made in the cluster, by jobs and by charts. */
function madeLater({ components }: Environment): readonly KubernetesObject[] {
  const admission = { namespace: 'observability', name: 'prometheus-stack-kube-prom-admission' };
  return [
    { apiVersion: 'v1', kind: 'Secret', metadata: admission },
    ...components.flatMap(({ component }) =>
      component.grants.map(({ role: name, namespace }) => ({
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: namespace === undefined ? 'ClusterRole' : 'Role',
        metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
      })),
    ),
  ];
}

const trees = environments.map(([name, text]) => {
  const tree = renderCatalogue(name, text);
  const platform = cataloguePlatform(name, text);
  if (platform === undefined) throw new Error(`${name} lacks something`);
  const world: CommandWorld = {
    objects: [...tree.flatMap((file) => file.objects ?? []), ...madeLater(platform.environment)],
    files: tree.map((file) => file.path),
    components: readmeModel(platform).components,
  };
  const documents = tree.filter((file) => file.path.endsWith('.md'));
  return [name, { tree, documents, world }] as const;
});

describe.each(trees)('the documents of the tree of %s', (_, { tree, documents, world }) => {
  it('name only objects that the tree or its charts make', () => {
    const dangling = documents.flatMap(({ path, content }) =>
      checkCommands(content, world).map((one) => `${path}:${one.line} ${one.missing} in "${one.command}"`),
    );
    expect(dangling).toEqual([]);
  });

  it('link only to files that are there', () => {
    const paths = new Set(tree.map((file) => file.path));
    const broken = documents.flatMap(({ path, content }) =>
      [...content.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => posix.join(dirname(path), target))
        .filter((target) => !paths.has(target))
        .map((target) => `${path} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('have a page for each alert, and the README links to it', () => {
    const alerts = world.components
      .flatMap((one) => one.alerts.map((alert) => `docs/runbooks/${alert.name}.md`))
      .sort();
    expect(documents.map((file) => file.path).filter((path) => path !== 'README.md')).toEqual(alerts);
    const readme = documents.find((file) => file.path === 'README.md')?.content ?? '';
    expect(alerts.filter((page) => !readme.includes(`(${page})`))).toEqual([]);
  });

  it('send no push to a Service in front of several stores', () => {
    const split = world.components.flatMap((one) => one.endpoints).filter((one) => one.independentPods !== undefined);
    const readme = documents.find((file) => file.path === 'README.md')?.content ?? '';
    const rows = split.map(({ name }) => readme.split('\n').find((line) => line.includes(`: ${name} |`)));
    expect(rows.filter((row, index) => row?.includes(`//${split[index]?.service}.`))).toEqual([]);
    expect(rows.map((row) => row?.match(/http:/g)?.length)).toEqual(
      split.map(({ independentPods }) => independentPods?.names.length),
    );
  });

  it('leave no gap: nothing undefined, no template left, no empty paragraph', () => {
    const bad = documents.filter(({ content }) => /undefined|\[object|<%|%>|\n\n\n| +\n/.test(content));
    expect(bad.map((file) => file.path)).toEqual([]);
  });

  it('suspend what Git does not hold, or the next reconciliation would resume it', () => {
    const held = world.objects.filter((object) => JSON.stringify(object).includes('"suspend":'));
    expect(held).toEqual([]);
  });
});
