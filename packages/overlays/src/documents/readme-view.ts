import { header } from '../tree/header';
import type { ReadmeParts } from './readme-parts';
import { secretsView } from './secrets-view';
import { shellWord } from './shell-word';
import type { DescribedEnvironment } from './tree-readme-model';

/** What the README's template reads: text and lists, ready to be written. */
export type ReadmeView = ReturnType<typeof readmeView>;

/** Adds what names the environment, so that the template itself decides nothing. */
export function readmeView(environment: DescribedEnvironment, parts: ReadmeParts) {
  return {
    ...parts,
    environment,
    header: header([`${environment.folder}/environment.yaml`]),
    branch: shellWord(environment.branch),
    ...secretsView(environment, parts.needed),
  };
}
