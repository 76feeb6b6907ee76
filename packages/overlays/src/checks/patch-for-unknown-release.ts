import { misspelt, type Problem, raise } from '@254carbon/manifest';
import type { Platform } from '../platform';
import { overlaysRules } from '../rules';

/** A patch on what a chart renders whose release is not there. */
export function patchForUnknownRelease({ environment, releases }: Platform): Problem[] {
  const known = releases.map(({ release }) => release.name);
  return environment.patches.flatMap(({ release: name, document }) => {
    if (name === undefined || known.includes(name)) return [];
    const where = { file: document.file, ...document.positionOf(['release']), field: 'release' };
    const args = misspelt(name, known);
    return [raise(overlaysRules, 'patch-for-unknown-release', where, args)];
  });
}
