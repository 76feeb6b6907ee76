import { isObject, parseYaml } from '@254carbon/manifest';

/** Names below `components:` in an `environment.yaml`; none where it cannot be read, which render tells better. */
export function enabledComponents(text: string): readonly string[] {
  const value = parseYaml(text, 'environment.yaml').documents[0]?.value;
  const components = isObject(value) ? value['components'] : undefined;
  return isObject(components) ? Object.keys(components) : [];
}
