import {
  describeObject,
  formatPath,
  isObject,
  maskText,
  maskValue,
  raise,
  type Json,
  type JsonObject,
  type Path,
  type Problem,
  type SourceDocument,
} from '@254carbon/manifest';
import type { Environment, Patch } from '../environment';
import type { JsonPatchOperation } from '../generated/environment-settings';
import { parsePointer } from '../patches/apply-operation';
import { overlaysRules } from '../rules';
import { clearTextPaths, hiddenPaths, isSecret, valuesOfSecret } from '../secrets/clear-text-paths';

/**
 * Secrets in clear text in settings, chart values, patches, and objects of the team's own. Where whole Secrets are concerned it is
 * told while they are read, since a tree that is checked alone may hold one too.
 */
export function clearTextSecret({ document, values, patches, manifests, secretFiles }: Environment): Problem[] {
  return [
    ...textsWithSecrets(document.value)
      // The form of an address has no room for credentials.
      .filter(([first]) => first !== 'repository')
      .map((path) => found(document, path, formatPath(path))),
    ...values.flatMap((file) =>
      hiddenPaths(file.value, maskValue(file.value)).map((path) => found(file.document, path, formatPath(path))),
    ),
    ...patches.flatMap((patch) =>
      pathsIn(patch).map((path) => found(patch.document, path, `The patch of ${patch.target.name}`)),
    ),
    ...[...manifests, ...secretFiles]
      .flatMap(({ objects }) => objects)
      .filter(({ object }) => !isSecret(object))
      .flatMap(({ object, document, base }) =>
        clearTextPaths(object).map((path) => found(document, [...base, ...path], describeObject(object))),
      ),
  ];
}

/** Settings have no keys that hold a secret, and many that name one: the texts themselves tell. */
function textsWithSecrets(value: Json | undefined, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return maskText(value) === value ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((item: Json, index) => textsWithSecrets(item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsWithSecrets(inner, [...path, key]));
}

/** The key is where it is told: the value may stand on lines of its own. */
function found(document: SourceDocument, path: Path, what: string): Problem {
  const where = { file: document.file, ...document.positionOf(path, 'key'), field: formatPath(path) };
  return raise(overlaysRules, 'clear-text-secret', where, { what });
}

function pathsIn({ target, patch }: Patch): Path[] {
  if (!Array.isArray(patch)) return pathsInFragment(target.kind, patch as JsonObject).map((path) => ['patch', ...path]);
  return (patch as readonly JsonPatchOperation[]).flatMap(({ path, value }, index) => {
    // The fragment that the operation would be, so that the last keys of its path say what the value is.
    const steps = parsePointer(path).filter((step) => !/^(\d+|-)$/.test(step));
    const fragment = steps.reduceRight((inner, step) => ({ [step]: inner }), value as JsonObject);
    return isObject(fragment) && pathsInFragment(target.kind, fragment).length > 0 ? [['patch', index, 'value']] : [];
  });
}

/** Of a patch on a release the keys tell, as in its values; of one on another object, only what is a secret anywhere. */
function pathsInFragment(kind: string, fragment: JsonObject): Path[] {
  if (kind === 'Secret') return valuesOfSecret(fragment);
  if (kind === 'HelmRelease') return hiddenPaths(fragment, maskValue(fragment));
  const object = { apiVersion: '', kind, metadata: { name: '' }, fragment };
  return clearTextPaths(object).map(([, ...path]) => path);
}
