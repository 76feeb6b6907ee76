import { raise } from '@254carbon/manifest';
import { editJson, type JsonEdit } from './edit-json';
import type { Ground } from './ground';
import { refuse } from './refuse';
import { generatorRules } from './generator-rules';

/** Changes a JSON file of the workspace, or makes it; refuses where it holds something else than is expected. */
export function updateJson(
  { tree, files }: Pick<Ground, 'tree' | 'files'>,
  file: string,
  edits: readonly JsonEdit[],
): void {
  if (edits.length === 0) return;
  try {
    tree.write(file, editJson(files.read(file) ?? '', edits));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    refuse([raise(generatorRules, 'json-not-editable', { file }, { reason })], files);
  }
}
