import { join } from 'node:path';
import { isObject } from '@254carbon/manifest';
import { parseJson } from '../../json/parse-json';
import { areSelfContained } from './are-self-contained';
import { digestSources } from './digest-sources';
import { readText } from '../read-text';
import type { Workspace } from '../workspace';
import { writeText } from '../write-text';

/** What was looked at when a whole lint of certain sources by a certain tool found nothing. */
type Checked = Readonly<Record<string, number>>;

interface LintMemory {
  /** Digest of the program. */
  readonly tool: string;
  /** Digest of the sources. */
  readonly sources: string;
  readonly checked: Checked;
}

interface Options {
  readonly workspace: Workspace;
  readonly tool: string;
}

const memoryPath = ({ root }: Workspace) => join(root, '.cache/gitops/lint.json');

/** How much is known to be without problems: when the same program has found none in the same sources before. */
export function recallLint({ workspace, tool }: Options): Checked | undefined {
  const value = parseJson(readText(memoryPath(workspace)) ?? '');
  // Only this program writes here; a file of another version differs in `tool`.
  const memory = isObject(value) && isObject(value['checked']) ? (value as unknown as LintMemory) : undefined;
  const isSame = memory?.tool === tool && memory.sources === digestSources(workspace);
  return isSame ? memory.checked : undefined;
}

/** Does a whole lint and remembers it for `recallLint`, where there is nothing that would have to be told again. */
export async function rememberLint<R extends { readonly problems: readonly object[]; readonly checked: Checked }>(
  { workspace, tool, isWhole }: { readonly workspace: Workspace; readonly tool?: string; readonly isWhole: boolean },
  lint: () => Promise<R>,
): Promise<R> {
  if (tool === undefined || !isWhole) return lint();
  const before = digestSources(workspace);
  const result = await lint();
  const sources = digestSources(workspace);
  if (result.problems.length > 0 || sources === undefined || !areSelfContained(workspace)) return result;
  // Sources that changed meanwhile, other than by our own hand, were not looked at as they are now.
  if (sources !== before) return result;
  try {
    writeText(memoryPath(workspace), JSON.stringify({ tool, sources, checked: result.checked } satisfies LintMemory));
  } catch {
    return result;
  }
  return result;
}
