import { editYaml, isObject, parseYaml } from '@254carbon/manifest';
import { catalogue } from '@254carbon/observability';

/** For specs: an environment with all components of the catalogue on, those too that it has not. */
export function withWholeCatalogue(text: string): string {
  const settings = parseYaml(text, 'environment.yaml').documents[0]?.value;
  const on = isObject(settings) && isObject(settings['components']) ? settings['components'] : {};
  const off = Object.keys(catalogue).filter((name) => !Object.hasOwn(on, name));
  return editYaml(
    text,
    off.map((name) => ({ path: ['components', name], set: {} })),
  );
}
