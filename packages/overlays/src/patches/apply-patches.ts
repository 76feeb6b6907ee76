import { describeObject, raise, type KubernetesObject, type Path, type Problem } from '@254carbon/manifest';
import type { Patch } from '../environment';
import { overlaysRules } from '../rules';
import type { Draft } from '../tree/draft';
import { describeTarget, isTarget, nearestTargets } from './find-targets';
import { patchObject } from './patch-object';

interface Patched {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** Applies the patches that hit rendered objects, in their order. Drafts that none hits are handed on as they are. */
export function applyPatches(drafts: readonly Draft[], patches: readonly Patch[]): Patched {
  return patches
    .filter(({ release }) => release === undefined)
    .reduce<Patched>(
      (before, patch) => {
        const { drafts, problems } = applyPatch(before.drafts, patch);
        return { drafts, problems: [...before.problems, ...problems] };
      },
      { drafts, problems: [] },
    );
}

function applyPatch(drafts: readonly Draft[], patch: Patch): Patched {
  // The start of an environment holds objects of other files: the same ones, which are patched together.
  const objects = [...new Set(drafts.flatMap((draft) => draft.objects))];
  const [hit, ...others] = objects.filter((object) => isTarget(object, patch.target));
  const at = (path: Path) => ({ file: patch.document.file, ...patch.document.positionOf(path), field: path.join('.') });
  const target = describeTarget(patch.target);
  if (hit === undefined) {
    const nearest = nearestTargets(objects, patch.target);
    const isKindRendered = objects.some(({ kind }) => kind === patch.target.kind);
    const args = { target, nearest, isKindRendered };
    return { drafts, problems: [raise(overlaysRules, 'patch-hits-nothing', at(['target']), args)] };
  }
  if (others.length > 0) {
    const candidates = [hit, ...others].map(nameFully);
    return { drafts, problems: [raise(overlaysRules, 'ambiguous-patch', at(['target']), { target, candidates })] };
  }

  const result = patchObject(hit, patch);
  if ('problem' in result) return { drafts, problems: [result.problem] };
  return { drafts: drafts.map((draft) => replace(draft, hit, result.object, patch.document.file)), problems: [] };
}

function nameFully(object: KubernetesObject): string {
  return `${describeObject(object)} (${object.apiVersion})`;
}

function replace(draft: Draft, before: KubernetesObject, after: KubernetesObject, source: string): Draft {
  if (!draft.objects.includes(before)) return draft;
  return {
    path: draft.path,
    ...(draft.comments === undefined ? {} : { comments: draft.comments }),
    sources: draft.sources.includes(source) ? draft.sources : [...draft.sources, source],
    objects: draft.objects.map((object) => (object === before ? after : object)),
  };
}
