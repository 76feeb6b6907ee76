import historySchema from '../executors/history/schema.json';
import diffSchema from '../executors/diff/schema.json';
import lintSchema from '../executors/lint/schema.json';
import publishSchema from '../executors/publish/schema.json';
import renderSchema from '../executors/render/schema.json';
import rollbackSchema from '../executors/rollback/schema.json';
import schemaSchema from '../executors/schema/schema.json';
import statusSchema from '../executors/status/schema.json';
import validateSchema from '../executors/validate/schema.json';
import type { OptionsSchema } from './options-schema';

/** What the command can do, each verb with its options: Nx reads those of executors from the same files. */
export const verbs = {
  render: renderSchema,
  lint: lintSchema,
  validate: validateSchema,
  diff: diffSchema,
  publish: publishSchema,
  status: statusSchema,
  rollback: rollbackSchema,
  history: historySchema,
  schema: schemaSchema,
} satisfies Readonly<Record<string, OptionsSchema>>;

export type Verb = keyof typeof verbs;

export function isVerb(word: string): word is Verb {
  return Object.hasOwn(verbs, word);
}
