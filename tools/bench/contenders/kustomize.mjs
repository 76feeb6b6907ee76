import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { mergePatch } from './merge-patch.mjs';
import { readWork } from './read-work.mjs';

/**
 * Writes what a team writes for kustomize: a base with the objects of all environments, as the first one has them, and
 * for each of the next `count` environments an overlay that patches what is different there. An object that stands in
 * two files of a tree comes once, as kustomize demands.
 */
export function prepareKustomize({ work, folder, count }) {
  const [first, ...others] = readWork(work, '').slice(0, count + 1);
  const base = objectsOf(first);
  writeFolder(join(folder, 'base'), [...base.values()].map(asFile), {});
  return others.map((environment) => {
    const objects = objectsOf(environment);
    const overlay = join(folder, environment.name);
    const patches = [...base].flatMap(([id, before]) => patchesOf(id, before, objects.get(id)));
    const own = [...objects].filter(([id]) => !base.has(id)).map(([, object]) => object);
    writeFolder(overlay, own.map(asFile), { resources: ['../base', ...own.map((_, i) => nameOf(i))], patches });
    return { arguments: ['kustomize', overlay], objects: [...objects.values()] };
  });
}

/** Objects by identity; kustomize's own files and the start of the environment, which says all again, are not here. */
export function objectsOf({ files }) {
  const objects = files.filter(({ path }) => !path.endsWith('/sync.yaml')).flatMap((file) => file.objects ?? []);
  return new Map(objects.map((object) => [idOf(object), object]));
}

export function idOf({ apiVersion, kind, metadata }) {
  return [apiVersion.replace(/\/?v\d.*/, ''), kind, metadata.namespace, metadata.name].join('|');
}

function patchesOf(id, before, after) {
  const { apiVersion, kind, metadata } = before;
  const identity = { apiVersion, kind, metadata: { name: metadata.name, namespace: metadata.namespace } };
  if (after === undefined) return [{ patch: dump({ ...identity, $patch: 'delete' }, { skipInvalid: true }) }];
  const change = mergePatch(before, after);
  if (change === undefined) return [];
  // kustomize trims the patch, and with it the last line break of a text that stands at its end.
  const whole = { ...change, ...identity, metadata: { ...identity.metadata, ...change.metadata } };
  return [{ patch: dump(whole, { skipInvalid: true }) }];
}

function writeFolder(folder, files, { resources = files.map((_, i) => nameOf(i)), patches = [] }) {
  mkdirSync(folder, { recursive: true });
  files.forEach((text, index) => writeFileSync(join(folder, nameOf(index)), text));
  writeFileSync(join(folder, 'kustomization.yaml'), dump({ resources, patches }));
}

const asFile = (object) => dump(object);
const nameOf = (index) => `${index}.yaml`;
