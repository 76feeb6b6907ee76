import { runHistory } from './run-history';
import { runDiff } from './run-diff';
import { runLint } from './run-lint';
import { runPublish } from './run-publish';
import { runRender } from './run-render';
import { runStatus } from './run-status';
import { runRollback } from './run-rollback';
import { runValidate } from './run-validate';
import { runSchema } from './run-schema';

export type { HistoryFlags } from './run-history';
export type { DiffFlags } from './run-diff';
export type { LintFlags } from './lint-flags';
export type { PublishFlags } from './run-publish';
export type { RenderFlags } from './render-flags';
export type { RollbackFlags } from './run-rollback';
export type { SchemaFlags } from './run-schema';
export type { StatusFlags } from './run-status';
export type { ValidateFlags } from './run-validate';
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
