import { misspelt, type Problem, raise } from '@254carbon/manifest';
import type { Platform } from '../platform';
import { overlaysRules } from '../rules';
import { deliveredSecrets } from '../secrets/needed-secrets';

/** A remote key for a Secret that nothing here needs: most likely its name is misspelt. */
export function remoteKeyForUnneededSecret({ environment, components }: Platform): Problem[] {
  const { file, document, settings, facts } = environment;
  if (settings.secrets.mode !== 'external-secrets') return [];
  const known = deliveredSecrets(facts, components).map(({ name }) => name);
  return Object.keys(settings.secrets.remoteKeys)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const path = ['secrets', 'remoteKeys', name];
      const where = { file, ...document.positionOf(path, 'key'), field: path.join('.') };
      const args = misspelt(name, known);
      return raise(overlaysRules, 'remote-key-for-unneeded-secret', where, args);
    });
}
