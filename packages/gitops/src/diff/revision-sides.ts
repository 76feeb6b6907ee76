import { resolve } from 'node:path';
import { type FileTree, type Problem, raise, suggest } from '@254carbon/manifest';
import { isProblem } from '../git/is-problem';
import type { Publication } from '../git/publication';
import { comparedFolders } from '../io/compared-folders';
import { readHistory } from '../io/git/read-history';
import type { Publications } from '../io/git/read-publications';
import { isFolder } from '../io/is-folder';
import type { Sources } from '../io/read-sources';
import { gitopsRules } from '../rules';
import type { NoSides, Sides } from './comparison';
import { openPublications, type PublishedOptions } from './published-sides';

/** One side as given: a folder, or what is published of an environment, at its tip or at a revision. */
interface Operand {
  readonly text: string;
  readonly environment?: string;
  readonly revision?: string;
}

/** Whether a text names something published rather than a folder that is there. */
export function namesRevision(text: string, folder: string): boolean {
  return !isFolder(resolve(folder, text)) && /^[a-z0-9][a-z0-9-]*(?:@[\w.-]+)?$/.test(text);
}

/** Compares two states of which at least one is published. */
export async function revisionSides(
  [old, fresh]: readonly [string, string],
  sources: Sources,
  options: PublishedOptions,
): Promise<Sides | NoSides> {
  const sourceOf = (file: string) => sources.files.read(file);
  const operands = [old, fresh].map((text) => parseOperand(text, options.folder));
  const known = sources.environments.map(({ name }) => name);
  const unknown = operands.flatMap(({ environment, text }): Problem[] => {
    if (environment === undefined || known.includes(environment)) return [];
    const suggestion = suggest(environment, known) ?? '';
    return [raise(gitopsRules, 'no-such-side', { file: 'gitops diff' }, { side: text, known, suggestion })];
  });
  if (unknown.length > 0) return { problems: unknown, sourceOf };
  const needed = sources.environments.filter(({ name }) => operands.some(({ environment }) => environment === name));
  const opened = await openPublications(needed, options);
  if ('problems' in opened) return { ...opened, sourceOf };
  const trees = [];
  for (const operand of operands) {
    const tree = await treeOf(operand, sources, opened.byEnvironment, options);
    if (isProblem(tree)) {
      opened.close();
      return { problems: [tree], sourceOf };
    }
    trees.push(tree);
  }
  const [before, after] = trees as [FileTree, FileTree];
  const environment = operands.find((one) => one.environment !== undefined)?.environment ?? '';
  return {
    ...{ before: old, after: fresh, notes: [], close: opened.close },
    comparisons: () => [{ environment, before, after }],
  };
}

function parseOperand(text: string, folder: string): Operand {
  if (isFolder(resolve(folder, text))) return { text };
  const [environment = '', revision] = text.split('@');
  return { text, environment, ...(revision === undefined ? {} : { revision }) };
}

async function treeOf(
  { text, environment, revision }: Operand,
  { environments }: Sources,
  byEnvironment: ReadonlyMap<string, Publications>,
  { git, folder }: PublishedOptions,
): Promise<FileTree | Problem> {
  if (environment === undefined) return comparedFolders(resolve(folder, text), undefined).before;
  const publications = byEnvironment.get(environment);
  const branch = environments.find(({ name }) => name === environment)?.facts.branch ?? '';
  const tip = publications?.tips.get(branch);
  const where = { file: text };
  if (publications === undefined || tip === undefined) {
    return raise(gitopsRules, 'nothing-published', where, { environment, branch });
  }
  if (revision === undefined) return publications.readFiles(tip);
  const history = await readHistory({ git, branch, remote: publications.remote, cache: publications.cache });
  if (isProblem(history)) return history;
  const found = history.filter((one) => isMeant(one, revision));
  if (found[0] === undefined || revision.length < 4) {
    return raise(gitopsRules, 'no-such-revision', where, { revision, branch });
  }
  const problem = await publications.fetchFilesOf([found[0]]);
  return problem ?? publications.readFiles(found[0]);
}

/** The commit of a publication, or the source that it was rendered from; the beginning will do. */
function isMeant({ commit, trailers }: Publication, revision: string): boolean {
  return commit.startsWith(revision) || trailers.source?.startsWith(revision) === true;
}
