import { type Problem, raise } from '@254carbon/manifest';
import type { LintProblem } from './lint-check';
import { lintRules } from './lint-rules';

/** `# gitops-ignore knob-repeats-default: it is a promise`, at the end of a line or on the line before. */
const COMMENT = /#\s*gitops-ignore\s+([a-z0-9-]+)\s*(?::\s*(.*))?$/;

/**
 * Takes out the warnings that a person wants ignored, with their reason in a comment; tells a comment without one, and
 * one that nothing needs any more. Errors are not ignored: what they tell does not work.
 */
export function suppressProblems(
  problems: readonly LintProblem[],
  sources: readonly { readonly file: string; readonly text: string }[],
): readonly LintProblem[] {
  const comments = sources.flatMap(({ file, text }) => commentsOf(file, text));
  if (comments.length === 0) return problems;
  const used = new Set<Comment>();
  const rest = problems.filter(({ problem }) => {
    const comment = comments.find((one) => problem.severity === 'warning' && covers(one, problem));
    if (comment === undefined) return true;
    used.add(comment);
    return false;
  });
  const complaints = comments.flatMap((comment): LintProblem[] => {
    const { code, file, line, column } = comment;
    const where = { file, line, column };
    if (!used.has(comment)) return [{ problem: raise(lintRules, 'suppression-without-effect', where, { code }) }];
    return comment.reason ? [] : [{ problem: raise(lintRules, 'suppression-without-reason', where, { code }) }];
  });
  return [...rest, ...complaints];
}

interface Comment {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly reason: boolean;
}

function commentsOf(file: string, text: string): readonly Comment[] {
  if (!text.includes('gitops-ignore')) return [];
  return text.split(/\r?\n/).flatMap((content, index) => {
    const match = COMMENT.exec(content);
    if (match === null) return [];
    const [, code = '', reason = ''] = match;
    return [{ file, line: index + 1, column: match.index + 1, code, reason: reason.trim() !== '' }];
  });
}

function covers({ file, line, code }: Comment, problem: Problem): boolean {
  const { where } = problem;
  return problem.code === code && where.file === file && (where.line === line || where.line === line + 1);
}
