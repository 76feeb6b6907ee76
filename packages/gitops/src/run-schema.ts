import { join } from 'node:path';
import { isDeepEqual, parseYaml, raise } from '@254carbon/manifest';
import { environmentSchema } from '@254carbon/overlays';
import { loadComponents } from './io/load-components';
import { readText } from './io/read-text';
import { readWorkspace } from './io/workspace';
import { writeText } from './io/write-text';
import type { Place } from './place';
import { printProblems } from './print-problems';
import { gitopsRules } from './rules';
import { hasErrors, type Verdict } from './verdict';

export interface SchemaFlags {
  readonly check?: boolean;
}

/** Writes the schema by which editors complete and check `environment.yaml`; with `check` says whether it is stale. */
export async function runSchema({ check = false }: SchemaFlags, { folder, terminal }: Place): Promise<Verdict> {
  const sourceOf = () => undefined;
  const workspace = readWorkspace(folder);
  if ('code' in workspace) return tell('failed', [workspace]);
  const { components, problems } = await loadComponents(workspace);
  if (hasErrors(problems)) return tell('found', problems);
  const file = `${workspace.environmentsDir}/environment.schema.json`;
  const path = join(workspace.root, file);
  const schema = environmentSchema(components);
  const committed = parseYaml(readText(path) ?? '', file).documents[0]?.value;
  // By meaning: how the file is laid out is the business of the workspace's formatter.
  if (committed !== undefined && isDeepEqual(committed, schema)) return 'clean';
  if (check) return tell('found', [raise(gitopsRules, 'stale-schema', { file }, {})]);
  writeText(path, JSON.stringify(schema, null, 2) + '\n');
  terminal.out(`${file} written\n`);
  return 'clean';

  function tell(verdict: Verdict, problems: Parameters<typeof printProblems>[0]['problems']): Verdict {
    printProblems({ verdict, problems, sourceOf }, terminal);
    return verdict;
  }
}
