import { join } from 'node:path';
import { raise } from '@254carbon/manifest';
import { editorSchemas } from '@254carbon/overlays';
import { loadComponents } from '../io/components/load-components';
import { readText } from '../io/read-text';
import { isSameJson } from '../json/is-same-json';
import { readWorkspace } from '../io/workspace';
import { writeText } from '../io/write-text';
import type { Place } from '../place';
import { printProblems } from '../cli/print-problems';
import { gitopsRules } from '../rules';
import { hasErrors, type Verdict } from '../verdict';

export interface SchemaFlags {
  readonly check?: boolean;
}

/** Writes the schemas by which editors complete and check what people write; with `check` says which are stale. */
export async function runSchema({ check = false }: SchemaFlags, { folder, terminal }: Place): Promise<Verdict> {
  const workspace = readWorkspace(folder);
  if ('code' in workspace) return tell('failed', [workspace]);
  const { components, problems } = await loadComponents(workspace);
  if (hasErrors(problems)) return tell('found', problems);
  const stale = editorSchemas(components).flatMap(({ path, content }) => {
    const file = `${workspace.environmentsDir}/${path}`;
    const text = readText(join(workspace.root, file));
    return text !== undefined && isSameJson(text, content) ? [] : [{ file, content }];
  });
  if (stale.length === 0) return 'clean';
  if (check) {
    return tell(
      'found',
      stale.map(({ file }) => raise(gitopsRules, 'stale-schema', { file }, {})),
    );
  }
  for (const { file, content } of stale) {
    writeText(join(workspace.root, file), content);
    terminal.out(`${file} written\n`);
  }
  return 'clean';

  function tell(verdict: Verdict, problems: Parameters<typeof printProblems>[0]['problems']): Verdict {
    printProblems({ verdict, problems }, terminal);
    return verdict;
  }
}
