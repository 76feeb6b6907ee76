import { meant, type Misspelt, type Rules } from '@254carbon/manifest';
import { list } from '../list';

/** The wording of patches that do not apply as they are written. */
export const patchRules = {
  'patch-hits-nothing': {
    severity: 'error',
    problem: ({ target }: { target: string; nearest: readonly string[]; isKindRendered: boolean }) =>
      `Nothing that is rendered is ${target}, so the patch would change nothing.`,
    fix: ({ nearest, isKindRendered }: { target: string; nearest: readonly string[]; isKindRendered: boolean }) => {
      const near = nearest.length === 0 ? 'correct the target.' : `the nearest: ${nearest.join(', ')}.`;
      return isKindRendered
        ? near
        : `if it is a chart that makes it, add "release: NAME" beside the target; else ${near}`;
    },
  },
  'ambiguous-patch': {
    severity: 'error',
    problem: ({ target, candidates }: { target: string; candidates: readonly string[] }) =>
      `${candidates.length} objects are ${target}: ${candidates.join(', ')}.`,
    fix: () => 'add namespace or group to the target.',
  },
  'patch-for-unknown-release': {
    severity: 'error',
    problem: ({ name, known }: Misspelt) => `There is no release "${name}" here; there are ${list(known)}.`,
    fix: (args) => meant(args, 'name a release that is on, or remove the patch.'),
  },
  'unsupported-patch-directive': {
    severity: 'error',
    problem: ({ directive }: { directive: string }) =>
      `"${directive}" is not followed here: a patch is merged, null deletes, and lists of named things merge by name.`,
    fix: () => 'write the patch as a list of JSON 6902 operations.',
  },
  'patch-changes-identity': {
    severity: 'error',
    problem: ({ field }: { field: string }) =>
      `The patch changes ${field}, and with it which object this is; what refers to it would dangle.`,
    fix: () => 'leave apiVersion, kind, metadata.name and metadata.namespace as they are.',
  },
  'patch-does-not-apply': {
    severity: 'error',
    problem: ({ operation, reason }: { operation: string; reason: string }) =>
      `${operation} does not apply: ${reason}.`,
    fix: () => 'look at the rendered object and correct the path.',
  },
} satisfies Rules;
