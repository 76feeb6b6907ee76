import { type FileTree, memoryTree, type Problem } from '@254carbon/manifest';
import { type Environment, renderEnvironment } from '@254carbon/overlays';
import { hasErrors } from '../verdict';

/** The tree of an environment as it would be written now; its problems where there are errors. */
export function renderedTree(environment: Environment): {
  readonly files: FileTree;
  readonly problems: readonly Problem[];
} {
  const { tree, problems } = renderEnvironment(environment);
  const files = hasErrors(problems) ? {} : Object.fromEntries(tree.map(({ path, content }) => [path, content]));
  return { files: memoryTree(files), problems };
}
