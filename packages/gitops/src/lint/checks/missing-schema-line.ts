import { raise } from '@254carbon/manifest';
import { nameSchemaLine, namesSchema, SCHEMA_LINE } from '../name-schema-line';
import type { EnvironmentLint } from '../lint-check';
import { lintRules } from '../lint-rules';

/** Without it, a misspelt key is found by a command instead of while it is typed. */
export const missingSchemaLine: EnvironmentLint = ({ file }, files) => {
  if (namesSchema(files.read(file) ?? '')) return [];
  const problem = raise(lintRules, 'missing-schema-line', { file, line: 1, column: 1 }, { line: SCHEMA_LINE });
  return [{ problem, repair: nameSchemaLine }];
};
