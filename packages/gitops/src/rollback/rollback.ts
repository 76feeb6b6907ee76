import { parseManifestFile } from '@254carbon/overlays';
import type { FileTree } from '@254carbon/manifest';
import { findPublication } from '../history/find-publication';
import { type BranchOptions, type OpenBranch, openBranch } from '../history/open-branch';
import { isProblem } from '../git/is-problem';
import type { Candidate } from '../publish/candidate';
import type { Plan } from '../publish/plan';
import { planAll } from '../publish/plan-all';
import { publishRemote } from '../publish/publish-remote';
import { type PublishResult, unpublished, verdictOf } from '../publish/publish-result';
import { unknownDangers } from '../publish/unknown-dangers';
import type { Talk } from '../publish/talk';

export interface RollbackOptions extends BranchOptions {
  /** The beginning of a commit or of a source revision; the publication before where it is absent. */
  readonly to?: string | undefined;
  readonly accept?: readonly string[] | undefined;
  readonly overwrite?: boolean | undefined;
  readonly dryRun: boolean;
  /** Version of this program. */
  readonly tool: string;
  commandFor(plans: readonly Plan[]): string;
}

/** Puts the tree of an earlier publication back, as a commit on top of what is there. Sources are not looked at. */
export async function rollback(options: RollbackOptions, talk: Talk): Promise<PublishResult> {
  const slips = unknownDangers(options.accept);
  if (slips.length > 0) return unpublished('failed', slips);
  const opened = await openBranch(options);
  if (isProblem(opened)) return unpublished('failed', [opened]);
  try {
    return await goBack(opened, options, talk);
  } finally {
    opened.publications.close();
  }
}

async function goBack({ publications, history }: OpenBranch, options: RollbackOptions, talk: Talk) {
  const { git, root, destination, to, tool, dryRun, commandFor } = options;
  const { environment, branch } = destination;
  const target = findPublication(history, { environment, branch, to });
  if (isProblem(target)) return unpublished('failed', [target]);
  const problem = await publications.fetchFilesOf([target]);
  const files = problem ?? (await publications.readFiles(target));
  if (isProblem(files)) return unpublished('failed', [files]);
  const { source, dirty } = target.trailers;
  const candidate: Candidate = {
    ...{ environment, branch, tree: target.tree, type: 'revert' },
    subject: `back to ${target.commit.slice(0, 12)}, ${target.subject}`,
    trailers: {
      ...{ tool, rollbackTo: target.commit },
      ...(source === undefined ? {} : { source }),
      ...(dirty === undefined ? {} : { dirty }),
    },
    open: () => ({ files, objects: () => objectsOf(files) }),
  };
  const context = {
    ...{ git, root, publications, dryRun, commandFor, init: false },
    accept: new Set(options.accept),
    overwrite: options.overwrite === true,
    // Going back is what is wanted here.
    descent: async () => ({ source: source ?? 'unknown', isNewer: true }),
  };
  const rows = await publishRemote(await planAll([candidate], context), context, talk);
  return { ...unpublished(verdictOf(rows), []), rows };
}

function objectsOf(files: FileTree) {
  return files
    .list('')
    .filter((file) => /\.ya?ml$/.test(file))
    .flatMap((file) => {
      const objects = parseManifestFile(files.read(file) ?? '', file).value?.objects ?? [];
      return objects.map(({ object }) => ({ file, object }));
    });
}
