import { emitManifests, identityKey, type KubernetesObject, type TreeFile } from '@254carbon/manifest';
import type { Draft } from './draft';
import { header } from './header';

const known = new WeakMap<Draft, TreeFile>();

/** A file of the tree; the identical one for a draft that several environments have in common. */
export function emitDraft(draft: Draft): TreeFile {
  const before = known.get(draft);
  if (before !== undefined) return before;
  const { path, sources, objects, text, comments } = draft;
  const comment = {
    header: header(sources),
    ...(comments === undefined ? {} : { commentOn: (object: KubernetesObject) => comments.get(identityKey(object)) }),
  };
  const content = text === undefined ? emitManifests(objects, comment) : emitManifests([], comment) + text;
  if (draft.shared !== true) return { path, content, objects };
  const file = { path, content, objects, shared: true };
  known.set(draft, file);
  return file;
}
