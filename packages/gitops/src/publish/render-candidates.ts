import { type FileTree, memoryTree, type Problem, type TreeFile } from '@254carbon/manifest';
import { checkEnvironment, type Environment, renderEnvironment } from '@254carbon/overlays';
import { nameTree, type NamedTree } from '../git/name-tree';
import { hasErrors } from '../verdict';
import type { Candidate, OpenedTree } from './candidate';

/** So many characters of trees are in memory at a time, beside what all have in common. */
const BUDGET = 24 * 1024 * 1024;

/** An environment that was rendered, and what is wrong with it. */
export interface RenderedCandidate {
  readonly environment: Environment;
  readonly candidate: Candidate;
  /** Whether it is what is published. */
  readonly isSame: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Renders environments, in batches whose trees memory holds. With the next batch they are let go, and rendered again if
 * they are opened after all. Only those whose tree is not what `published` names are checked further; the others are done.
 */
export function* renderCandidates(
  environments: readonly Environment[],
  published: (environment: Environment) => string | undefined,
  budget = BUDGET,
): Generator<readonly RenderedCandidate[]> {
  let held = new Map<Environment, OpenedTree>();
  let batch: RenderedCandidate[] = [];
  let size = 0;
  for (const environment of environments) {
    const { tree, problems } = renderEnvironment(environment);
    const named = nameTree(tree);
    const isSame = published(environment) === named.id;
    if (!isSame) {
      held.set(environment, openTree(tree, named));
      size += ownSize(tree);
    }
    const trees = held;
    const { name, facts } = environment;
    batch.push({
      ...{ environment, isSame },
      candidate: {
        ...{ environment: name, branch: facts.branch, tree: named.id, type: 'chore', trailers: {} },
        open: () => trees.get(environment) ?? openAgain(environment),
      },
      problems: isSame || hasErrors(problems) ? problems : [...problems, ...checkEnvironment(environment, tree)],
    });
    if (size < budget) continue;
    yield batch;
    held.clear();
    [held, batch, size] = [new Map(), [], 0];
  }
  if (batch.length > 0) yield batch;
  held.clear();
}

/** What trees have in common is in memory in any case. */
function ownSize(tree: readonly TreeFile[]): number {
  return tree.reduce((sum, { content, shared }) => sum + (shared === true ? 0 : content.length), 0);
}

function openAgain(environment: Environment): OpenedTree {
  const { tree } = renderEnvironment(environment);
  return openTree(tree, nameTree(tree));
}

function openTree(tree: readonly TreeFile[], named: NamedTree): OpenedTree {
  const files: FileTree = memoryTree(Object.fromEntries(tree.map(({ path, content }) => [path, content])));
  const objects = () => tree.flatMap(({ path, objects = [] }) => objects.map((object) => ({ file: path, object })));
  return { files, named, objects };
}
