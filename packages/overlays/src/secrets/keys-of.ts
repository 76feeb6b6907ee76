import { isObject, type Json, type KubernetesObject } from '@254carbon/manifest';

/** Names of the values that an encrypted object brings into its Secret. */
export function keysOf({ kind, spec, data, stringData }: KubernetesObject): readonly string[] {
  const inner =
    kind === 'SealedSecret' && isObject(spec) ? [spec['encryptedData'], templateData(spec['template'])] : [];
  return [...inner, data, stringData].flatMap((values) => (isObject(values) ? Object.keys(values) : []));
}

/** A SealedSecret may also compose values of those that are encrypted. */
function templateData(template: Json | undefined): Json | undefined {
  return isObject(template) ? template['data'] : undefined;
}
