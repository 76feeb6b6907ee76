import type { TreeFile } from '@254carbon/manifest';
import type { AlertGroup } from '@254carbon/observability';
import { renderMakefile } from '../documents/makefile';
import { renderReadme } from '../documents/readme';
import { renderRunbook } from '../documents/runbook';
import type { DescribedComponent, TreeReadmeModel } from '../documents/tree-readme-model';
import type { AnsweredComponent, Platform } from '../platform';

/** `README.md`, `Makefile` and the runbook pages. `kustomizations` are the folders that kustomize builds. */
export function documents(platform: Platform, kustomizations: readonly string[]): TreeFile[] {
  const source = platform.environment.file;
  return [
    { path: 'Makefile', content: renderMakefile({ source, kustomizations }) },
    { path: 'README.md', content: renderReadme(readmeModel(platform)) },
    ...platform.components.flatMap(runbooks),
  ];
}

/** What the README is made of. */
export function readmeModel({ environment, components }: Platform): TreeReadmeModel {
  const { folder, facts, settings } = environment;
  return {
    environment: {
      ...facts,
      folder,
      flux: settings.cluster.flux,
      lockedDown: settings.hardening.lockedDown,
      secrets: settings.secrets,
    },
    components: components.map(describe),
    networkPolicies: true,
  };
}

function describe(one: AnsweredComponent): DescribedComponent {
  const { placed, endpoints, workloads, secrets, leftovers, dashboards, alerts } = one;
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
    bundles,
    dashboards,
    alerts: alerts.flatMap((group) => group.alerts),
  };
}

const known = new WeakMap<readonly AlertGroup[], { readonly source: string; readonly files: TreeFile[] }>();

/** A page does not depend on the environment: the identical files for those whose rules are the same. */
function runbooks({ placed: { component, file: source }, alerts }: AnsweredComponent): TreeFile[] {
  const before = known.get(alerts);
  if (before?.source === source) return before.files;
  const ruleFile = `alerts/${component.name}.yaml`;
  const files = alerts
    .flatMap((group) => group.alerts)
    .map((alert) => {
      const content = renderRunbook({ alert, component: component.title, source, ruleFile });
      return { path: `docs/runbooks/${alert.name}.md`, content };
    });
  known.set(alerts, { source, files });
  return files;
}
