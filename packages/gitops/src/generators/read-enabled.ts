import { isObject, parseYaml, type Problem, raise } from '@254carbon/manifest';
import { overlaysRules } from '@254carbon/overlays';
import { hasErrors } from '../verdict';
import { environmentFile } from './environment-file';
import type { Ground } from './ground';

/** An environment's file and what it turns on. */
export interface Enabled {
  readonly file: string;
  readonly text: string;
  readonly components: readonly string[];
}

/** Reads what an environment turns on, or what keeps the file from being changed. */
export function readEnabled(
  ground: Pick<Ground, 'files' | 'environmentsDir'>,
  name: string,
): Enabled | readonly Problem[] {
  const file = environmentFile(ground, name);
  const text = ground.files.read(file);
  if (text === undefined) {
    const folder = `${ground.environmentsDir}/${name}`;
    return [raise(overlaysRules, 'environment-file-missing', { file }, { folder })];
  }
  const { documents, problems } = parseYaml(text, file);
  if (hasErrors(problems)) return problems;
  const value = documents[0]?.value;
  const components = isObject(value) ? value['components'] : undefined;
  return { file, text, components: isObject(components) ? Object.keys(components) : [] };
}
