import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Reads rendered trees from the disk and writes them as the work of the other contenders: the same files, the same
 * objects. What is not a manifest (documents, and kustomize's own files) keeps its text only.
 */
export function writeWork(trees, file) {
  const ids = new Map();
  const texts = [];
  const environments = readdirSync(trees, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => ({
      name,
      files: filesBelow(join(trees, name)).map((path) => {
        const text = readFileSync(join(trees, name, path), 'utf8');
        const manifests = isManifest(path, text);
        const key = `${manifests}${text}`;
        if (!ids.has(key)) ids.set(key, texts.push({ text, manifests }) - 1);
        return [path, ids.get(key)];
      }),
    }));
  writeFileSync(file, JSON.stringify({ texts, environments }));
  const written = environments.flatMap(({ files }) => files.map(([, id]) => texts[id]));
  return {
    environments: environments.length,
    files: written.length,
    objects: written.reduce((sum, { text, manifests }) => sum + (manifests ? text.match(/^kind: /gm).length : 0), 0),
    bytes: written.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
  };
}

function isManifest(path, text) {
  return /\.ya?ml$/.test(path) && !text.includes('apiVersion: kustomize.config.k8s.io/');
}

function filesBelow(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();
}
