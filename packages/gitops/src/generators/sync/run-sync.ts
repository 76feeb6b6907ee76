import type { Tree } from '@nx/devkit';
import { hasErrors } from '../../verdict';
import { readGround } from '../ground';
import { refuse } from '../refuse';
import { updateSchemas } from '../update-schemas';

/** What Nx says of a workspace that is not in sync. */
export interface SyncOutcome {
  readonly outOfSyncMessage: string;
  readonly outOfSyncDetails: readonly string[];
}

/** Writes again what is derived from the components of a workspace: the schemas for editors. */
export async function runSync(tree: Tree): Promise<SyncOutcome> {
  const ground = await readGround(tree);
  if (hasErrors(ground.failures)) refuse(ground.failures, ground.files);
  const stale = updateSchemas(ground, ground.components, { missing: true });
  return {
    outOfSyncMessage: 'The schemas by which editors check environments do not say what the components say.',
    outOfSyncDetails: [...stale],
  };
}
