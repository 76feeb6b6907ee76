import { type Problem, raise } from '@254carbon/manifest';
import { diskTree } from '../io/disk-tree';
import { isFolder } from '../io/is-folder';
import { gitopsRules } from '../rules';
import { checkTree } from '../tree/check-tree';
import type { ValidateResult } from './validate';
import { hasErrors } from '../verdict';

/** Checks a rendered tree as it lies in a folder, its own repository for example. `shown` is how a person writes it. */
export function validateTree(folder: string, shown: string): ValidateResult {
  const prefix = shown === '.' ? '' : `${shown.replace(/\/+$/, '')}/`;
  const nothing = raise(gitopsRules, 'no-tree', { file: shown }, {});
  if (!isFolder(folder)) return failed(nothing);
  const tree = diskTree(folder);
  const report = checkTree(tree);
  if (report.files === 0 || (report.objects === 0 && report.problems.length === 0)) return failed(nothing);
  const problems = [...report.problems, ...tree.problems].map((problem) => ({
    ...problem,
    where: { ...problem.where, file: `${prefix}${problem.where.file}` },
  }));
  return {
    verdict: hasErrors(problems) ? 'found' : 'clean',
    problems,
    checked: { files: report.files, objects: report.objects },
    sourceOf: (file) => tree.read(file.slice(prefix.length)),
  };
}

function failed(problem: Problem): ValidateResult {
  return { verdict: 'failed', problems: [problem], checked: {}, sourceOf: () => undefined };
}
