import {
  describeObject,
  formatPath,
  isObject,
  type Json,
  type JsonObject,
  type Path,
  type Where,
} from '@254carbon/manifest';
import type { Environment, Patch } from '../environment';
import type { JsonPatchOperation } from '../generated/environment-settings';
import { parsePointer } from '../patches/apply-operation';

/** An object that a person wrote for an environment, or the part of one that a patch writes. */
export interface StatedObject {
  readonly kind: string;
  readonly name: string;
  readonly value: JsonObject;
  /** A part: what it does not say stands elsewhere. */
  readonly part: boolean;
  where(path: Path): Where;
}

/** What stands in `manifests/` and `patches/`, those on what charts render included. */
export function statedObjects({ manifests, patches }: Environment): readonly StatedObject[] {
  return [
    ...manifests
      .flatMap(({ objects }) => objects)
      .map(({ object, document, base }) => ({
        kind: object.kind,
        name: describeObject(object),
        value: object,
        part: false,
        where: (path: Path) => ({
          file: document.file,
          ...document.positionOf([...base, ...path]),
          object: describeObject(object),
          field: formatPath(path),
        }),
      })),
    ...patches.flatMap(partsOf),
  ];
}

function partsOf(patch: Patch): readonly StatedObject[] {
  const { target, document } = patch;
  const about = { kind: target.kind, name: `The patch of ${target.kind} ${target.name}`, part: true };
  const at = (path: Path) => ({ file: document.file, ...document.positionOf(path), field: formatPath(path) });
  if (!Array.isArray(patch.patch)) {
    return [{ ...about, value: patch.patch as JsonObject, where: (path) => at(['patch', ...path]) }];
  }
  return (patch.patch as readonly JsonPatchOperation[]).flatMap((operation, index) => {
    const value = fragmentOf(operation);
    return isObject(value) ? [{ ...about, value, where: () => at(['patch', index]) }] : [];
  });
}

/** What the object would be if it held nothing but what the operation writes; what it removes is null. */
function fragmentOf({ op, path, value }: JsonPatchOperation): Json {
  const written = op === 'remove' ? null : (value as Json | undefined);
  return parsePointer(path).reduceRight<Json>(
    (inner, step) => (/^(\d+|-)$/.test(step) ? [inner] : { [step]: inner }),
    written ?? null,
  );
}
