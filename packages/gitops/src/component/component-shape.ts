import { isObject, type JsonObject } from '@254carbon/manifest';
import type { Chart, Component } from '@254carbon/observability';

type Sort = 'text' | 'list' | 'object' | 'function' | 'optional';

/** Exhaustive by its type: a part that the model gains must be named here. */
const COMPONENT = {
  name: 'text',
  title: 'text',
  summary: 'text',
  chart: 'object',
  mount: 'optional',
  releases: 'list',
  knobs: 'object',
  needs: 'list',
  uses: 'list',
  metrics: 'list',
  grants: 'list',
  bundles: 'list',
  unreadValues: 'object',
  refuse: 'function',
  endpoints: 'function',
  values: 'function',
  workloads: 'function',
  scrapes: 'function',
  dashboards: 'function',
  alerts: 'function',
  secrets: 'function',
  manifests: 'function',
  leftovers: 'function',
  outages: 'function',
} as const satisfies Record<keyof Component, Sort>;

const CHART = {
  repository: 'object',
  name: 'text',
  version: 'text',
  appVersion: 'text',
} as const satisfies Record<keyof Chart, Sort>;

const REPOSITORY = { name: 'text', url: 'text' } as const satisfies Record<keyof Chart['repository'], Sort>;

/**
 * What a value lacks to be a {@link Component}; empty when it is one. Types say so in the editor already, but a file may
 * be JavaScript, and nobody is made to type-check before a render.
 */
export function componentLacks(value: unknown): readonly string[] {
  if (!isObject(value)) return ['an object'];
  const { chart } = value;
  const repository = isObject(chart) ? chart['repository'] : undefined;
  return [
    ...lacks(value, COMPONENT, ''),
    ...(isObject(chart) ? lacks(chart, CHART, 'chart.') : []),
    ...(isObject(repository) ? lacks(repository, REPOSITORY, 'chart.repository.') : []),
  ];
}

export function isComponent(value: unknown): value is Component {
  return componentLacks(value).length === 0;
}

function lacks(value: JsonObject, shape: Readonly<Record<string, Sort>>, prefix: string): readonly string[] {
  return Object.entries(shape)
    .filter(([key, sort]) => sort !== 'optional' && sortOf(value[key]) !== sort)
    .map(([key]) => `${prefix}${key}`);
}

function sortOf(value: unknown): Sort | undefined {
  if (typeof value === 'string') return value === '' ? undefined : 'text';
  if (typeof value === 'function') return 'function';
  if (Array.isArray(value)) return 'list';
  return isObject(value) ? 'object' : undefined;
}
