import { isObject, type Json } from '../json';
import { parseYaml } from '../parse/parse-yaml';

/** Data that a text holds: a dashboard, a configuration file. */
export interface Embedded {
  readonly format: 'json' | 'yaml';
  readonly value: Json;
}

/** A first line such as `server:` or `- name: x`, after comments. */
const LIKE_YAML = /^(?:\s*(?:#.*)?\n|---\s*\n)*(?:- +)?["']?[\w./-]+["']?:(?:\s|$)/;

/** What a text holds, if it is an object or a list in JSON, or several lines of YAML; undefined for any other text. */
export function parseEmbedded(text: string): Embedded | undefined {
  const first = /\S/.exec(text)?.[0];
  if (first === '{' || first === '[') {
    try {
      return { format: 'json', value: JSON.parse(text) as Json };
    } catch {
      // Templates often look like JSON, and so does a flow mapping of YAML.
    }
  }
  if (!text.includes('\n') || !LIKE_YAML.test(text)) return undefined;
  const { documents, problems } = parseYaml(text, '');
  const [document] = documents;
  if (documents.length !== 1 || document === undefined) return undefined;
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  return isObject(document.value) || Array.isArray(document.value)
    ? { format: 'yaml', value: document.value }
    : undefined;
}
