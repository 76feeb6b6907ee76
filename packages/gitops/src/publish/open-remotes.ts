import type { Problem } from '@254carbon/manifest';
import type { Environment } from '@254carbon/overlays';
import { isProblem } from '../git/is-problem';
import type { Remote } from '../git/remote';
import { makeBareRepository } from '../io/git/make-bare-repository';
import { type Publications, readPublications } from '../io/git/read-publications';
import type { PublishOptions } from './publish';

/** Remotes with what is published there. */
export interface Opened {
  readonly opened: ReadonlyMap<Publications, readonly Environment[]>;
  /** Those that could not be read. */
  readonly away: readonly {
    readonly remote: Remote;
    readonly environments: readonly Environment[];
    readonly problem: Problem;
  }[];
}

/** Reads what is published at all remotes at once. */
export async function openRemotes(
  remotes: ReadonlyMap<Remote, readonly { readonly branch: string; readonly source: Environment }[]>,
  { git, init, dryRun, workspace }: PublishOptions,
): Promise<Opened> {
  const read = await Promise.all(
    [...remotes].map(async ([remote, ones]) => {
      const branches = ones.map(({ branch }) => branch);
      const environments = ones.map(({ source }) => source);
      if (init === true && dryRun !== true && remote.folder !== undefined) {
        const head = branches.includes('main') ? 'main' : (branches[0] ?? 'main');
        const problem = await makeBareRepository(git, remote.folder, head);
        if (problem !== undefined) return { remote, environments, problem };
      }
      const found = await readPublications({ git, remote, branches, root: workspace.root });
      return isProblem(found) ? { remote, environments, problem: found } : ([found, environments] as const);
    }),
  );
  return {
    opened: new Map(read.flatMap((one) => ('problem' in one ? [] : [one]))),
    away: read.flatMap((one) => ('problem' in one ? [one] : [])),
  };
}
