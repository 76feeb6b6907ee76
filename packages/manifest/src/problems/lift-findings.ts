import type { Finding } from '../finding';
import { formatPath } from '../format-path';
import type { Path } from '../json';
import type { Problem, Rule, Rules } from '../problem';
import type { SourceDocument } from '../source-document';

interface Options {
  /** `Kind namespace/name`. */
  readonly object?: string;
  /** Where in the document the checked value stands, when it is not the root. */
  readonly base?: Path;
}

/** Gives findings the file, line and column of their source. */
export function liftFindings(
  document: SourceDocument,
  findings: readonly Finding[],
  rules: Rules,
  { object, base = [] }: Options = {},
): Problem[] {
  return findings.map(({ code, path, args, on }) => {
    const rule: Rule | undefined = rules[code];
    if (rule === undefined) throw new Error(`No rule for the code ${code}`);
    const whole = [...base, ...path];
    const field = formatPath(whole);
    return {
      code,
      severity: rule.severity,
      where: {
        file: document.file,
        ...document.positionOf(whole, on),
        ...(object === undefined ? {} : { object }),
        ...(field === '' ? {} : { field }),
      },
      args,
    };
  });
}
