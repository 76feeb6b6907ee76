import type { TreeFile } from '@254carbon/manifest';
import type { AlertGroup } from '@254carbon/observability';
import { renderMakefile } from '../documents/makefile';
import { renderReadme } from '../documents/readme';
import { readmeParts } from '../documents/readme-parts';
import { renderRunbook } from '../documents/runbook';
import type { DescribedComponent, DescribedEnvironment, TreeReadmeModel } from '../documents/tree-readme-model';
import type { Environment } from '../environment';
import { perShape } from '../remember/per-shape';
import type { AnsweredComponent, Platform } from '../platform';

/** `README.md`, `Makefile` and the runbook pages. `kustomizations` are the folders that kustomize builds. */
export function documents(platform: Platform, kustomizations: readonly string[]): TreeFile[] {
  const source = platform.environment.file;
  const { parts, pages } = nameless(platform);
  return [
    { path: 'Makefile', content: renderMakefile({ source, kustomizations }) },
    { path: 'README.md', content: renderReadme(describedEnvironment(platform), parts) },
    ...pages,
  ];
}

const nameless = perShape(({ environment, components }) => {
  const shown = shownBy(components);
  return {
    parts: readmeParts({ environment: withoutPlace(environment), components: components.map(describe) }),
    pages: components.flatMap((one) => runbooks(one, shown)),
  };
});

/** What the README is made of. */
export function readmeModel(platform: Platform): TreeReadmeModel {
  return { environment: describedEnvironment(platform), components: platform.components.map(describe) };
}

function describedEnvironment({ environment }: Platform): DescribedEnvironment {
  return { ...withoutPlace(environment), folder: environment.folder };
}

function withoutPlace({ facts, settings }: Environment) {
  const { cluster, hardening, secrets } = settings;
  return { ...facts, flux: cluster.flux, lockedDown: hardening.lockedDown, secrets };
}

function describe(one: AnsweredComponent): DescribedComponent {
  const { placed, endpoints, workloads, secrets, leftovers, outages, dashboards, alerts } = one;
  const { name, title, summary, chart, releases, mount, bundles } = placed.component;
  return {
    name,
    title,
    summary,
    file: placed.file,
    chart,
    releases,
    ...(mount === undefined ? {} : { mountedIn: mount.component }),
    endpoints,
    workloads,
    secrets,
    leftovers,
    outages,
    bundles,
    dashboards,
    alerts: alerts.flatMap((group) => group.alerts),
  };
}

interface Pages {
  readonly source: string;
  readonly dashboards: string;
  readonly files: TreeFile[];
}

const known = new WeakMap<readonly AlertGroup[], Pages>();

/** Dashboards by their uid, as a person finds them. */
function shownBy(components: readonly AnsweredComponent[]): ReadonlyMap<string, string> {
  const all = components.flatMap(({ dashboards }) => dashboards);
  return new Map(all.map(({ uid, folder, model }) => [uid, `${folder} / ${String(model['title'])}`]));
}

/** A page hardly depends on the environment: the identical files for those whose rules and dashboards are the same. */
function runbooks(one: AnsweredComponent, shown: ReadonlyMap<string, string>): TreeFile[] {
  const { placed, alerts } = one;
  const { component, file: source } = placed;
  const leads = alerts.map(({ dashboard = '' }) => shown.get(dashboard));
  const dashboards = leads.join();
  const before = known.get(alerts);
  if (before?.source === source && before.dashboards === dashboards) return before.files;
  const ruleFile = `alerts/${component.name}.yaml`;
  const files = alerts.flatMap((group, index) =>
    group.alerts.map((alert) => {
      const dashboard = leads[index];
      const page = { alert, component: component.title, source, ruleFile, ...(dashboard && { dashboard }) };
      return { path: `docs/runbooks/${alert.name}.md`, content: renderRunbook(page), shared: true };
    }),
  );
  known.set(alerts, { source, dashboards, files });
  return files;
}
