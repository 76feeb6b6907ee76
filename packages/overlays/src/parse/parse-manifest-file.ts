import {
  isKubernetesObject,
  isObject,
  parseYaml,
  raise,
  type Json,
  type JsonObject,
  type Path,
  type Problem,
  type SourceDocument,
} from '@254carbon/manifest';
import { checkIdentity } from './check-identity';
import type { TeamManifest, TeamObject } from '../environment';
import type { Parsed } from './parsed';
import { overlaysRules } from '../rules';

/** Reads `manifests/*.yaml`: objects of the team's own, those in a List one by one. */
export function parseManifestFile(text: string, file: string): Parsed<TeamManifest> {
  const { documents, problems } = parseYaml(text, file);
  const found: Problem[] = [...problems];
  const objects = documents.flatMap((document) =>
    itemsOf(document).flatMap(({ value, base }): TeamObject[] => {
      if (!isKubernetesObject(value)) {
        found.push(incomplete(document, value, base));
        return [];
      }
      found.push(...checkIdentity({ object: value, document, base }));
      return [{ object: value, document, base }];
    }),
  );
  return { value: { file, name: file.slice(file.lastIndexOf('/') + 1), objects }, problems: found };
}

function itemsOf({ value }: SourceDocument): { readonly value: Json; readonly base: Path }[] {
  if (isObject(value) && value['kind'] === 'List' && Array.isArray(value['items'])) {
    return (value['items'] as readonly Json[]).map((item, index) => ({ value: item, base: ['items', index] }));
  }
  return [{ value, base: [] }];
}

function incomplete(document: SourceDocument, value: Json, base: Path): Problem {
  const { apiVersion, kind, metadata } = (isObject(value) ? value : {}) as JsonObject;
  const missing = [
    ...(typeof apiVersion === 'string' ? [] : ['apiVersion']),
    ...(typeof kind === 'string' ? [] : ['kind']),
    ...(isObject(metadata) && typeof metadata['name'] === 'string' ? [] : ['metadata.name']),
  ];
  return raise(
    overlaysRules,
    'incomplete-manifest',
    { file: document.file, ...document.positionOf(base) },
    { missing },
  );
}
