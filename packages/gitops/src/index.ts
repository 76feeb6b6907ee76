export { checkComponent } from './component/check-component';
export { loadComponents, type LoadedComponents } from './io/components/load-components';
export { readSources, type Sources } from './io/read-sources';
export { readWorkspace, type Workspace } from './io/workspace';
export {
  type Difference,
  writeTrees,
  type WriteOptions,
  type WriteResult,
  type WrittenTree,
} from './io/trees/write-trees';
export type { SubjectOptions } from './selection/read-subjects';
export { lint, type LintOptions, type LintResult } from './lint/lint';
export { render, type RenderOptions, type RenderResult, type RenderRow } from './render/render';
export { ruleBook } from './rule-book';
export { gitopsRules } from './rules';
export { checkTree, type TreeReport } from './tree/check-tree';
export { validate, type ValidateResult } from './validate/validate';
export { validateTree } from './validate/validate-tree';
export type { Verdict } from './verdict';
