import { formatSteps, isItemStep, type LeafChange, parseSizeText } from '@254carbon/manifest';
import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';

/** Not volumes, or told elsewhere. */
const OTHER_KINDS = new Set(['ResourceQuota', 'LimitRange', 'StatefulSet']);
const ABOUT_VOLUMES = /persist|storage|volume|pvc|disk/i;
const SIZE = /^[0-9.]+ *(?:[kKMGTPE]i?B?)$/;

/** A volume is to be smaller than it is. */
export const storageShrunk = defineDanger<{ readonly field: string; readonly from: string; readonly to: string }>({
  code: 'storage-shrunk',
  harm: 'data',
  title: 'the size of a volume made smaller, on a claim or in chart values',
  why: ({ field, from, to }) =>
    `${field} goes from ${from} to ${to}, and no volume can shrink: the API server or the chart's upgrade refuses.`,
  lost: ({ to }) =>
    `Whatever does not fit ${to}, if the volume is made anew; until then the update fails and holds up all others of the release.`,
  fix: () =>
    [
      'leave the size. To really shrink it, make a second, smaller volume under another name, copy the data over, and move',
      'the pods to it; with replicas that replicate, one at a time: delete pod and claim, let it fill up again, then the next.',
    ].join('\n'),
  find: (world) =>
    changedObjects(world)
      .filter(({ after }) => !OTHER_KINDS.has(after.kind))
      .flatMap((at) =>
        at.leaves.flatMap((leaf) => {
          const { path, before, after } = leaf;
          const field = formatSteps(path);
          if (!isSizeOfVolume(leaf) || typeof before !== 'string' || typeof after !== 'string') return [];
          const [from, to] = [parseSizeText(before), parseSizeText(after)];
          if (from === undefined || to === undefined || to >= from) return [];
          return [{ at, path, args: { field, from: before, to: after } }];
        }),
      ),
});

function isSizeOfVolume({ path, before, after }: LeafChange): boolean {
  const key = path.at(-1);
  if (typeof key !== 'string' || !/^(size|storage|storageSize|capacity)$/i.test(key)) return false;
  // Memory has sizes too; what bears the word volume, persistence or storage on the way is none.
  const keys = path.map((step) => (isItemStep(step) ? step.item : typeof step === 'string' ? step : '')).join('.');
  return ABOUT_VOLUMES.test(keys) && [before, after].every((value) => SIZE.test(String(value)));
}
