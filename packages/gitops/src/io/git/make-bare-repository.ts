import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { type Problem, raise } from '@254carbon/manifest';
import { gitopsRules } from '../../rules';
import { reasonOf } from '../reason-of';
import type { Git } from './open-git';

/** Makes a bare repository in a folder that is empty or not there; leaves one alone that holds anything. */
export async function makeBareRepository(git: Git, folder: string, branch: string): Promise<Problem | undefined> {
  const fail = (reason: string) => raise(gitopsRules, 'cache-fails', { file: folder }, { folder, reason });
  try {
    if (existsSync(folder) && readdirSync(folder).length > 0) return undefined;
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return fail(reasonOf(error));
  }
  const args = ['init', '--quiet', '--bare', '--template=', `--initial-branch=${branch}`];
  const { status, err } = await git.run(args, { repository: folder });
  return status === 0 ? undefined : fail(git.mask(err.trim()));
}
