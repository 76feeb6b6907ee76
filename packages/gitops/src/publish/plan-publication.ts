import { type FileTree, type Problem, raise } from '@254carbon/manifest';
import { isProblem } from '../git/is-problem';
import { plainText } from '../git/plain-text';
import type { Publication } from '../git/publication';
import type { Git } from '../io/git/open-git';
import { readHistory } from '../io/git/read-history';
import type { Publications } from '../io/git/read-publications';
import type { PublishedTree } from '../io/git/read-tree';
import type { Judge } from '../diff/judge-changes';
import { gitopsRules } from '../rules';
import type { Candidate, OpenedTree } from './candidate';
import { renderMessage } from './commit-message';
import { packNewObjects } from './pack-new-objects';
import type { Plan } from './plan';
import { type Descent, publicationDangers } from './publication-dangers';
import { reviewChange, type Review } from './review-change';
import { secretInTree } from './secret-in-tree';

export interface PlanContext {
  readonly git: Git;
  readonly publications: Publications;
  /** Codes of dangers. */
  readonly accept: ReadonlySet<string>;
  readonly overwrite: boolean;
  /** Whether a branch that is not there is made. */
  readonly init: boolean;
  /** How our source stands to that of what is published. */
  descent(published: Publication): Promise<Descent>;
}

/** A tree, and what is on its branch; nothing where there is no branch. */
export interface OpenedCandidate {
  readonly candidate: Candidate;
  readonly tree: OpenedTree;
  readonly before: PublishedTree | undefined;
}

/** Finds out what publishing a tree would do now. Its files, and those of the tip, must have been fetched. */
export async function planPublication(
  { candidate, tree, before }: OpenedCandidate,
  context: PlanContext,
  judge: Judge,
): Promise<Plan | Problem> {
  const { publications, init } = context;
  const { branch, environment } = candidate;
  const tip = publications.tips.get(branch);
  if (tip === undefined && !init) {
    const remote = publications.remote.shown;
    return raise(gitopsRules, 'branch-missing', { file: environment }, { branch, remote });
  }
  const own = await readOwnPart(tip, candidate, context);
  if (isProblem(own)) return own;
  const foreignReview =
    own.last && before && own.foreign.length > 0
      ? await reviewForeign(publications, environment, { last: own.last, tip: before, judge })
      : undefined;
  if (foreignReview !== undefined && isProblem(foreignReview)) return foreignReview;
  const review = reviewChange({ environment, before, after: tree.files, judge });
  const isTimed = candidate.type === 'chore' && own.last !== undefined;
  const dangers = isTimed && own.last ? publicationDangers(own.last, await context.descent(own.last)) : [];
  const codes = [...new Set([...dangers.map(({ code }) => code), ...review.dangers.map(({ code }) => code)])];
  const keep =
    own.foreign.length > 0 && tip ? `refs/gitops/overwritten/${branch}/${tip.commit.slice(0, 12)}` : undefined;
  return {
    ...{ candidate, review, dangers, foreign: own.foreign },
    ...(tip === undefined ? {} : { tip }),
    ...(foreignReview === undefined ? {} : { foreignReview }),
    ...(keep === undefined ? {} : { keep }),
    message: messageOf(candidate, { review, codes, foreign: own.foreign, ...(keep === undefined ? {} : { keep }) }),
    blocks: [
      ...secretInTree(tree),
      ...foreignBlock(candidate, own.foreign, context),
      ...dangerBlock(candidate, codes, context),
    ],
    objects: tree.named ? packNewObjects(tree.named, (id) => before?.ids.has(id) === true) : new Map(),
  };
}

interface OwnPart {
  /** The newest commit that we made. */
  readonly last?: Publication;
  /** What stands above it. */
  readonly foreign: readonly Publication[];
}

async function readOwnPart(
  tip: Publication | undefined,
  { branch }: Candidate,
  { git, publications }: PlanContext,
): Promise<OwnPart | Problem> {
  if (tip === undefined) return { foreign: [] };
  if (tip.isOurs) return { last: tip, foreign: [] };
  const history = await readHistory({ git, branch, remote: publications.remote, cache: publications.cache });
  if (isProblem(history)) return history;
  // The branch may have moved since; what stands above the tip is found when the push is refused.
  const commits = history.slice(
    Math.max(
      0,
      history.findIndex(({ commit }) => commit === tip.commit),
    ),
  );
  const index = commits.findIndex(({ isOurs }) => isOurs);
  const last = commits[index];
  return last === undefined ? { foreign: commits } : { last, foreign: commits.slice(0, index) };
}

async function reviewForeign(
  publications: Publications,
  environment: string,
  { last, tip, judge }: { readonly last: Publication; readonly tip: FileTree; readonly judge: Judge },
): Promise<Review | Problem> {
  const problem = await publications.fetchFilesOf([last]);
  if (problem !== undefined) return problem;
  const before = await publications.readFiles(last);
  return isProblem(before) ? before : reviewChange({ environment, before, after: tip, judge });
}

function messageOf(
  candidate: Candidate,
  change: Pick<Plan, 'review' | 'foreign' | 'keep'> & { readonly codes: readonly string[] },
): string {
  const { environment, type, tree, trailers, subject } = candidate;
  const { review, foreign, keep, codes } = change;
  const overwritten =
    keep === undefined
      ? []
      : [`Overwrites what was not published by gitops, kept under ${keep}:\n${foreign.map(describeCommit).join('\n')}`];
  return renderMessage({
    ...{ type, environment },
    subject: subject ?? review.subject,
    body: [review.body, ...overwritten],
    accepted: codes,
    trailers: { ...trailers, environment, tree },
  });
}

function foreignBlock({ branch, environment }: Candidate, foreign: readonly Publication[], { overwrite }: PlanContext) {
  if (foreign.length === 0 || overwrite) return [];
  const commits = foreign.map(describeCommit);
  return [raise(gitopsRules, 'foreign-commits', { file: environment }, { branch, commits })];
}

function dangerBlock({ environment }: Candidate, codes: readonly string[], { accept }: PlanContext) {
  const left = codes.filter((code) => !accept.has(code));
  return left.length === 0 ? [] : [raise(gitopsRules, 'unaccepted-dangers', { file: environment }, { codes: left })];
}

function describeCommit({ commit, subject, author }: Publication): string {
  return `${commit.slice(0, 12)} "${plainText(subject)}" by ${plainText(author.name, 40)}`;
}
