import { editorSchemas, type LocatedComponent } from '@254carbon/overlays';
import { isSameJson } from '../json/is-same-json';
import type { Ground } from './ground';

interface UpdateOptions {
  /** Writes those too that are not there. */
  readonly missing?: boolean;
}

/** Brings the schemas by which editors complete and check up to date; gives the files that were not. */
export function updateSchemas(
  { tree, files, environmentsDir }: Pick<Ground, 'tree' | 'files' | 'environmentsDir'>,
  components: readonly LocatedComponent[],
  { missing = false }: UpdateOptions = {},
): readonly string[] {
  const stale = editorSchemas(components).flatMap(({ path, content }) => {
    const file = `${environmentsDir}/${path}`;
    const text = files.read(file);
    return (text === undefined ? missing : !isSameJson(text, content)) ? [{ file, content }] : [];
  });
  for (const { file, content } of stale) tree.write(file, content);
  return stale.map(({ file }) => file);
}
