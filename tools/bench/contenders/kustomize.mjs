import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { readWork } from './read-work.mjs';

/**
 * Writes one kustomization for each of the first `count` environments: a shared base of the files that all of them
 * have alike, and their own beside it. An object that stands in two files of a tree comes once, as kustomize demands.
 */
export function prepareKustomize({ work, folder, count }) {
  const environments = readWork(work, '').slice(0, count);
  const shared = sharedTexts(environments);
  return environments.map(({ name, files }) => {
    const own = join(folder, name);
    const base = join(folder, 'base');
    const seen = new Set();
    const resources = [];
    for (const { path, text, objects } of files) {
      const fresh = (objects ?? []).filter((object) => !seen.has(idOf(object)) && seen.add(idOf(object)));
      if (fresh.length === 0) continue;
      const file = path.replaceAll('/', '_').replace('kustomization.yaml', 'kustomizations.yaml');
      const whole = fresh.length === objects.length;
      const inBase = whole && shared.has(`${path}\n${text}`);
      mkdirSync(inBase ? base : own, { recursive: true });
      writeFileSync(join(inBase ? base : own, file), whole ? text : fresh.map((one) => dump(one)).join('---\n'));
      if (!inBase) resources.push(file);
      else resources.unshift(`../base/${file}`);
    }
    writeFileSync(join(own, 'kustomization.yaml'), dump({ resources }));
    return { arguments: ['kustomize', '--load-restrictor', 'LoadRestrictionsNone', own], objects: seen.size };
  });
}

/** `path` and text of the files that every environment has alike. */
export function sharedTexts(environments) {
  const counts = new Map();
  for (const { files } of environments) {
    for (const { path, text } of files) counts.set(`${path}\n${text}`, (counts.get(`${path}\n${text}`) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count === environments.length).map(([key]) => key));
}

export function idOf({ apiVersion, kind, metadata }) {
  return [apiVersion.replace(/\/?v\d.*/, ''), kind, metadata.namespace, metadata.name].join('|');
}
