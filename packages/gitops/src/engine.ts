import { runHistory } from './history/run-history';
import { runDiff } from './diff/run-diff';
import { runLint } from './lint/run-lint';
import { runPublish } from './publish/run-publish';
import { runRender } from './render/run-render';
import { runStatus } from './status/run-status';
import { runRollback } from './rollback/run-rollback';
import { runValidate } from './validate/run-validate';
import { runSchema } from './schema/run-schema';

export type { HistoryFlags } from './history/run-history';
export type { DiffFlags } from './diff/run-diff';
export type { LintFlags } from './lint/lint-flags';
export type { PublishFlags } from './publish/run-publish';
export type { RenderFlags } from './render/render-flags';
export type { RollbackFlags } from './rollback/run-rollback';
export type { SchemaFlags } from './schema/run-schema';
export type { StatusFlags } from './status/run-status';
export type { ValidateFlags } from './validate/run-validate';
export { EXIT } from './verdict';

/** What the commands do. Loading it takes most of the time of a short run, so the command line does without as long as it can. */
export const engine = {
  render: runRender,
  lint: runLint,
  validate: runValidate,
  diff: runDiff,
  publish: runPublish,
  status: runStatus,
  rollback: runRollback,
  history: runHistory,
  schema: runSchema,
};
