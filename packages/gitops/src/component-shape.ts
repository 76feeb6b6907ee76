import { isObject, type JsonObject } from '@254carbon/manifest';
import type { Component } from '@254carbon/observability';

const FUNCTIONS = [
  'endpoints',
  'values',
  'workloads',
  'scrapes',
  'dashboards',
  'alerts',
  'secrets',
  'manifests',
  'leftovers',
] as const;
const LISTS = ['releases', 'needs', 'uses', 'metrics', 'grants'] as const;
const TEXTS = ['name', 'title', 'summary'] as const;

/**
 * What a value lacks to be a {@link Component}; empty when it is one. Types say so in the editor already, but a file may
 * be JavaScript, and nobody is made to type-check before a render.
 */
export function componentLacks(value: unknown): readonly string[] {
  if (!isObject(value)) return ['an object'];
  const chart = value['chart'];
  const repository = isObject(chart) ? chart['repository'] : undefined;
  return [
    ...TEXTS.filter((key) => !isText(value[key])),
    ...LISTS.filter((key) => !Array.isArray(value[key])),
    ...(isObject(value['knobs']) ? [] : ['knobs']),
    ...FUNCTIONS.filter((key) => typeof (value[key] as unknown) !== 'function'),
    ...textsMissing(chart, 'chart', ['name', 'version', 'appVersion']),
    ...textsMissing(repository, 'chart.repository', ['name', 'url']),
  ];
}

export function isComponent(value: unknown): value is Component {
  return componentLacks(value).length === 0;
}

function textsMissing(value: unknown, name: string, keys: readonly string[]): readonly string[] {
  const object: JsonObject = isObject(value) ? value : {};
  return keys.filter((key) => !isText(object[key])).map((key) => `${name}.${key}`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
