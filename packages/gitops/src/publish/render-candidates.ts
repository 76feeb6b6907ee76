import { type FileTree, memoryTree, type Problem, type TreeFile } from '@254carbon/manifest';
import { checkEnvironment, type Environment, renderEnvironment } from '@254carbon/overlays';
import { nameTree, type NamedTree } from '../git/name-tree';
import { hasErrors } from '../verdict';
import type { Candidate } from './candidate';

/** Trees of this many characters stay in memory; what does not fit is rendered again when it is needed. */
const BUDGET = 48 * 1024 * 1024;

export interface Rendered {
  readonly candidates: readonly Candidate[];
  readonly problems: readonly Problem[];
}

/**
 * Renders environments. Only those whose tree is not what `published` names are checked further and go on to be
 * published; the others are done.
 */
export function renderCandidates(
  environments: readonly Environment[],
  published: (environment: Environment) => string | undefined,
): Rendered {
  const problems: Problem[] = [];
  let held = 0;
  const candidates = environments.map((environment): Candidate => {
    const { tree, problems: found } = renderEnvironment(environment);
    const named = nameTree(tree);
    const isSame = published(environment) === named.id;
    problems.push(...found);
    if (!isSame && !hasErrors(found)) problems.push(...checkEnvironment(environment, tree));
    const size = isSame ? 0 : ownSize(tree);
    const isHeld = !isSame && held + size <= BUDGET;
    if (isHeld) held += size;
    const open = isHeld ? () => opened(tree, named) : () => openAgain(environment);
    const { name, facts } = environment;
    return { environment: name, branch: facts.branch, tree: named.id, type: 'chore', trailers: {}, open };
  });
  return { candidates, problems };
}

/** What trees have in common is in memory in any case. */
function ownSize(tree: readonly TreeFile[]): number {
  return tree.reduce((sum, { content, shared }) => sum + (shared === true ? 0 : content.length), 0);
}

function openAgain(environment: Environment) {
  const { tree } = renderEnvironment(environment);
  return opened(tree, nameTree(tree));
}

function opened(tree: readonly TreeFile[], named: NamedTree) {
  const files: FileTree = memoryTree(Object.fromEntries(tree.map(({ path, content }) => [path, content])));
  const objects = () => tree.flatMap(({ path, objects = [] }) => objects.map((object) => ({ file: path, object })));
  return { files, named, objects };
}
