import { isDeepStrictEqual } from 'node:util';
import { loadAll } from 'js-yaml';
import { idOf } from './kustomize.mjs';

/** Holds what a program printed against the objects that it had to make: a comparison of different work is none. */
export function checkOutput(name, printed, objects) {
  const made = new Map(
    loadAll(printed)
      .filter(Boolean)
      .map((object) => [idOf(object), object]),
  );
  const wrong = objects.find((object) => !isDeepStrictEqual(made.get(idOf(object)), object));
  if (made.size !== objects.length || wrong !== undefined) {
    throw new Error(`${name} made ${made.size} of ${objects.length} objects, and another ${wrong && idOf(wrong)}`);
  }
}
