import { describeProblem } from './describe-problem';
import type { JsonObject } from '../json';
import type { Problem, Rules } from '../problem';
import { sortProblems } from './sort-problems';

interface Options {
  readonly rules: Rules;
  readonly version: string;
}

/**
 * Problems as a SARIF 2.1.0 log, which code scanning of GitHub and GitLab and the SARIF viewers of editors read: sorted,
 * each once, with the codes that occur as its rules. Columns count UTF-16 units from 1, as in all our output.
 */
export function problemsToSarif(problems: readonly Problem[], { rules, version }: Options): JsonObject {
  const sorted = sortProblems(problems);
  const codes = [...new Set(sorted.map(({ code }) => code))].sort();
  const driver = {
    name: '254Carbon GitOps',
    version,
    informationUri: 'https://github.com/254carbon/gitops',
    rules: codes.map((id) => ({ id, defaultConfiguration: { level: rules[id]?.severity ?? 'error' } })),
  };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        results: sorted.map((problem) => toResult(problem, rules, codes.indexOf(problem.code))),
      },
    ],
  };
}

function toResult(problem: Problem, rules: Rules, ruleIndex: number): JsonObject {
  const { code, severity, where } = problem;
  const { problem: what, fix } = describeProblem(problem, rules);
  const { file, line, column = 1, length = 0, object, field } = where;
  const region =
    line === undefined ? {} : { region: { startLine: line, startColumn: column, endColumn: column + length } };
  const names = [object, field].filter((name) => name !== undefined);
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: `${what}\nFix: ${fix}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') }, ...region },
        ...(names.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: names.join(' ') }] }),
      },
    ],
  };
}
