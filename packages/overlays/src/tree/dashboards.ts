import type { KubernetesObject } from '@254carbon/manifest';
import type { Dashboard } from '@254carbon/observability';
import type { Platform } from '../platform';
import type { Draft } from './draft';

const known = new WeakMap<Dashboard, Draft>();

/** `dashboards/`: each dashboard in a ConfigMap that Grafana's sidecar selects by its label. */
export function dashboards({ components }: Platform): Draft[] {
  return components.flatMap(({ placed: { component, file }, dashboards }) =>
    dashboards.map((dashboard) => {
      const draft = known.get(dashboard) ?? draftOf(dashboard, component.name, file);
      known.set(dashboard, draft);
      return draft;
    }),
  );
}

function draftOf(dashboard: Dashboard, component: string, source: string): Draft {
  // The sidecar writes all dashboards of a folder side by side, so the key must differ between components too.
  const name = `${component}-${dashboard.name}`;
  const object: KubernetesObject = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: `dashboard-${name}`,
      namespace: 'observability',
      labels: { grafana_dashboard: '1' },
      annotations: { grafana_folder: dashboard.folder },
    },
    data: { [`${name}.json`]: `${JSON.stringify(dashboard.model, null, 2)}\n` },
  };
  return { path: `dashboards/${name}.yaml`, sources: [source], objects: [object], shared: true };
}
