import { isObject, type JsonObject, type Path, type Where } from '@254carbon/manifest';
import type { Environment } from '@254carbon/overlays';
import { parseJson } from '../json/parse-json';
import type { Content } from './lint-check';

type TeamObject = Environment['manifests'][number]['objects'][number];

/** What a team's own manifests bring for Grafana and Prometheus. */
export interface FoundContent {
  readonly dashboards: readonly Content[];
  readonly alerts: readonly Content[];
  /** Rules that record a series. */
  readonly recordings: readonly Content[];
}

export function contentOfManifests({ manifests }: Environment): FoundContent {
  const objects = manifests.flatMap((manifest) => manifest.objects);
  const rules = objects.flatMap(rulesOf);
  return {
    dashboards: objects.flatMap(dashboardsOf),
    alerts: rules.filter(({ value }) => typeof value.alert === 'string'),
    recordings: rules.filter(({ value }) => typeof value.record === 'string'),
  };
}

/** ConfigMaps with the label that Grafana's sidecar looks for. */
function dashboardsOf({ object, document, base }: TeamObject): Content[] {
  const { labels } = object.metadata;
  if (object.kind !== 'ConfigMap' || labels?.['grafana_dashboard'] === undefined || !isObject(object.data)) return [];
  return Object.entries(object.data).flatMap(([key, text]) => {
    const model = typeof text === 'string' && key.endsWith('.json') ? parseJson(text) : undefined;
    // The model is one text to YAML: its key is the nearest place.
    const where = { file: document.file, ...document.positionOf([...base, 'data', key], 'key') };
    return isObject(model) ? [{ value: model, at: () => where }] : [];
  });
}

function rulesOf({ object, document, base }: TeamObject): Content[] {
  if (object.kind !== 'PrometheusRule' || !isObject(object.spec)) return [];
  return listOf(object.spec.groups).flatMap((group, groupIndex) =>
    listOf(group.rules).map((rule, index): Content => {
      const path = [...base, 'spec', 'groups', groupIndex, 'rules', index];
      const at = (inner: Path): Where => ({ file: document.file, ...document.positionOf([...path, ...inner], 'key') });
      return { value: rule, at };
    }),
  );
}

function listOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.map((item) => (isObject(item) ? item : {})) : [];
}
