import { isObject, type JsonObject } from '@254carbon/manifest';
import { isFilled } from './is-filled';

/** A label or annotation of an alerting rule; undefined where it is missing or empty. */
export function alertText(rule: JsonObject, group: 'labels' | 'annotations', key: string): string | undefined {
  const texts = rule[group];
  const text = isObject(texts) ? texts[key] : undefined;
  return isFilled(text) ? text : undefined;
}
