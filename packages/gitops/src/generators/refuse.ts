import { type FileTree, formatProblems, type Problem } from '@254carbon/manifest';
import { ruleBook } from '../rule-book';

/**
 * Ends a generator with what is wrong, so that Nx writes nothing.
 * @throws always; what Nx prints of it is the problems, without a stack, for it is no bug
 */
export function refuse(problems: readonly Problem[], files: FileTree, colour = false): never {
  const text = formatProblems(problems, { rules: ruleBook, sourceOf: (file) => files.read(file), colour });
  const error = new Error(text.trimEnd());
  delete error.stack;
  throw error;
}
