import { isKubernetesObject, type KubernetesObject, parseYaml } from '@254carbon/manifest';
import { type Grant, type RenderedKinds } from '@254carbon/observability';
import { isClusterScoped } from '@254carbon/overlays';
import { groupOf } from '@254carbon/manifest';
import { readServices } from './read-services';
import { readWorkloads } from './read-workloads';
import { NAMESPACE, type RenderedChart } from './rendered-chart';

/** Groups that every cluster serves. */
const BUILT_IN = /^(|apps|batch|autoscaling|policy|[a-z0-9.-]+\.k8s\.io)$/;

/** Reads what Helm made of a chart. */
export function readObjects(text: string, component: string): RenderedChart {
  const objects = parseYaml(text, 'helm').documents.flatMap(({ value }) => (isKubernetesObject(value) ? [value] : []));
  const defined = objects.filter(({ kind }) => kind === 'CustomResourceDefinition').map(definedGroup);
  const groups = objects.map(({ apiVersion }) => groupOf(apiVersion));
  const bringsCrdsOf = unique(defined);
  const grants = objects.flatMap(grantOf);
  const services = readServices(objects, component);
  return {
    renders: rendersOf(objects.filter(({ kind }) => kind !== 'CustomResourceDefinition')),
    bringsCrdsOf,
    rendersKindsOf: unique(groups.filter((group) => !BUILT_IN.test(group) && !bringsCrdsOf.includes(group))),
    grants,
    ...services,
    workloads: readWorkloads(objects, { scraped: services.scraped, asksApi: grants.length > 0 }),
  };
}

function rendersOf(objects: readonly KubernetesObject[]): readonly RenderedKinds[] {
  const kinds = new Map<string, Set<string>>();
  for (const object of objects) {
    const group = groupOf(object.apiVersion);
    const place = isClusterScoped(object) === true ? '' : (object.metadata.namespace ?? NAMESPACE);
    kinds.set(place, (kinds.get(place) ?? new Set()).add(group === '' ? object.kind : `${object.kind}.${group}`));
  }
  return [...kinds]
    .sort(([a], [b]) => (a === NAMESPACE ? -1 : b === NAMESPACE ? 1 : a < b ? -1 : 1))
    .map(([place, some]): RenderedKinds => {
      const known = { kinds: [...some].sort() };
      if (place === NAMESPACE) return known;
      const reason = 'The chart makes them with its own values; to be confirmed.';
      return { ...known, elsewhere: place === '' ? { reason } : { namespace: place, reason } };
    });
}

function grantOf(object: KubernetesObject): readonly Grant[] {
  const { kind, metadata } = object;
  if (kind !== 'Role' && kind !== 'ClusterRole') return [];
  const { rules } = object as unknown as { readonly rules?: Grant['rules'] };
  if (!Array.isArray(rules) || rules.length === 0) return [];
  const place = kind === 'Role' ? { namespace: metadata.namespace ?? NAMESPACE } : {};
  return [{ role: metadata.name, ...place, rules }];
}

function definedGroup(object: KubernetesObject): string {
  const { spec } = object as unknown as { readonly spec?: { readonly group?: string } };
  return spec?.group ?? '';
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '').sort();
}
