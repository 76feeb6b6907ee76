import { join } from 'node:path';
import { type FileTree, memoryTree, type Problem, raise } from '@254carbon/manifest';
import { comparedFolders } from '../io/compared-folders';
import { checkOut, readAtRevision, readMergeBase } from '../io/git/check-out';
import { isFolder } from '../io/is-folder';
import { makeTemporaryFolder } from '../io/make-temporary-folder';
import { readText } from '../io/read-text';
import { renderElsewhere } from '../io/render-elsewhere';
import type { Sources } from '../io/read-sources';
import { treesIn } from '../io/trees/trees-in';
import type { Workspace } from '../io/workspace';
import { gitopsRules } from '../rules';
import { hasErrors } from '../verdict';
import type { Comparison, NoSides, Sides } from './comparison';
import { renderedTree } from './rendered';

const LOCKS = ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml'];

/** Compares what the sources rendered where they parted from a reference with what they render now. */
export async function baseSides(
  reference: string,
  sources: Sources,
  { workspace: { root }, isWhole }: { readonly workspace: Workspace; readonly isWhole: boolean },
): Promise<Sides | NoSides> {
  const sourceOf = (file: string) => sources.files.read(file);
  const no = (problem: Problem): NoSides => ({ problems: [problem], sourceOf });
  const where = { file: '--base' };
  const revision = await readMergeBase(root, reference);
  if (revision === undefined) return no(raise(gitopsRules, 'no-merge-base', where, { reference }));
  for (const file of LOCKS) {
    const [then, now] = [await readAtRevision(root, revision, file), readText(join(root, file))];
    if (then !== now)
      return no(raise(gitopsRules, 'lock-file-differs', { file }, { file, revision: revision.slice(0, 12) }));
  }
  const folder = makeTemporaryFolder();
  const fail = (problem: Problem) => {
    folder.remove();
    return no(problem);
  };
  try {
    const there = await checkOut(root, revision, folder.path);
    if (there === undefined) return fail(raise(gitopsRules, 'no-merge-base', where, { reference }));
    const output = join(folder.path, 'trees');
    const failure = await renderElsewhere(there.root, { here: root, output });
    if (failure !== undefined) {
      return fail(raise(gitopsRules, 'base-fails', where, { revision: revision.slice(0, 12), reason: failure }));
    }
    return {
      ...{ before: `${reference} (at ${revision.slice(0, 12)})`, after: 'rendered now', notes: [] },
      close: () => folder.remove(),
      *comparisons(): Iterable<Comparison | Problem> {
        for (const environment of sources.environments) {
          const { files: after, problems } = renderedTree(environment);
          if (hasErrors(problems)) yield* problems;
          else yield { environment: environment.name, before: treeAt(join(output, environment.name)), after };
        }
        for (const name of isWhole ? gone(output, sources) : []) {
          yield { environment: name, before: treeAt(join(output, name)), after: memoryTree({}) };
        }
      },
    };
  } catch (error) {
    folder.remove();
    throw error;
  }
}

/** An environment that was not there then has no tree. */
function treeAt(path: string): FileTree {
  return isFolder(path) ? comparedFolders(path, undefined).before : memoryTree({});
}

/** Environments that were there then and are not now. */
function gone(output: string, { environments }: Sources): readonly string[] {
  const now = new Set(environments.map(({ name }) => name));
  return (treesIn(output) ?? []).filter((name) => !now.has(name));
}
