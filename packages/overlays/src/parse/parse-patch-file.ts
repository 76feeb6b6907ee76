import {
  checkSchema,
  isObject,
  liftFindings,
  manifestRules,
  parseYaml,
  raise,
  type Finding,
  type Json,
  type JsonObject,
  type Path,
  type Problem,
  type SourceDocument,
} from '@254carbon/manifest';
import type { Patch } from '../environment';
import type { PatchDocument } from '../generated/environment-settings';
import { patchSchema } from '../generated/environment-schema';
import type { Parsed } from './parsed';
import { overlaysRules } from '../rules';

/** Reads `patches/*.yaml`: a patch in each document. A document with a fault is told and left out. */
export function parsePatchFile(text: string, file: string): Parsed<readonly Patch[]> {
  const { documents, problems } = parseYaml(text, file);
  const found: Problem[] = [...problems];
  const patches = documents.flatMap((document): Patch[] => {
    const faults = [
      ...liftFindings(document, checkPatch(document.value), manifestRules),
      ...directives(document.value).map((path) => unsupported(document, path)),
    ];
    found.push(...faults);
    return faults.length > 0 ? [] : [{ ...(document.value as unknown as PatchDocument), document }];
  });
  return { value: patches, problems: found };
}

/** Of the two forms of `patch`, the one that the person chose is checked: "matches neither" would help nobody. */
function checkPatch(value: Json): Finding[] {
  const properties = patchSchema['properties'] as JsonObject;
  const [fragment, operations] = (properties['patch'] as JsonObject)['anyOf'] as readonly JsonObject[];
  const chosen = isObject(value) && Array.isArray(value['patch']) ? operations : fragment;
  return checkSchema({ ...patchSchema, properties: { ...properties, patch: chosen } }, value);
}

/** Paths of keys such as `$patch` and `$retainKeys` in a fragment. */
function directives(value: Json, path: Path = []): Path[] {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((item, index) => directives(item, [...path, index]));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (/^\$(patch|retainKeys|setElementOrder|deleteFromPrimitiveList)\b/.test(key)) return [[...path, key]];
    return inner === undefined ? [] : directives(inner, [...path, key]);
  });
}

function unsupported(document: SourceDocument, path: Path): Problem {
  const where = { file: document.file, ...document.positionOf(path, 'key') };
  return raise(overlaysRules, 'unsupported-patch-directive', where, { directive: String(path.at(-1)) });
}
