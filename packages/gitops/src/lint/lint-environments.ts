import type { FileTree, Problem } from '@254carbon/manifest';
import type { Environment } from '@254carbon/overlays';
import { checkContent } from './check-content';
import { brokenQuery } from './checks/broken-query';
import { knobRepeatsDefault } from './checks/knob-repeats-default';
import { missingSchemaLine } from './checks/missing-schema-line';
import { contentOfManifests } from './content-of-manifests';
import type { EnvironmentLint, LintProblem } from './lint-check';
import { suppressProblems } from './suppress-problems';

const CHECKS: readonly EnvironmentLint[] = [knobRepeatsDefault, missingSchemaLine];

interface Read {
  readonly environments: readonly Environment[];
  readonly files: FileTree;
  /** What was wrong with the files themselves. */
  readonly problems: readonly Problem[];
}

/** All that can be said about the files of environments without a render, but for what a comment there excuses. */
export async function lintEnvironments({ environments, files, problems }: Read): Promise<readonly LintProblem[]> {
  const contents = environments.map(contentOfManifests);
  const found = [
    ...problems.map((problem) => ({ problem })),
    ...environments.flatMap((environment) => CHECKS.flatMap((check) => check(environment, files))),
    ...[...contents.flatMap(checkContent), ...(await brokenQuery(contents))].map((problem) => ({ problem })),
  ];
  return suppressProblems(
    found,
    environments.flatMap(({ folder }) => textsBelow(folder, files)),
  );
}

function textsBelow(folder: string, files: FileTree) {
  return files.list(folder).flatMap((file) => {
    const text = /\.ya?ml$/.test(file) ? files.read(file) : undefined;
    return text === undefined ? [] : [{ file, text }];
  });
}
