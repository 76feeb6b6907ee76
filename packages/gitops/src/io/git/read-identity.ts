import { type Problem, raise } from '@254carbon/manifest';
import { gitopsRules } from '../../rules';
import type { Git } from './open-git';

/** Who makes commits, and when, as git finds it out. */
export interface Identity {
  /** `Ada <ada@example.com> 1700000000 +0000`. */
  readonly author: string;
  readonly committer: string;
  /** The times again, for programs that find out the rest themselves. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Asks git who one is. */
export async function readIdentity(git: Git, repository: string): Promise<Identity | Problem> {
  const ask = (name: string) => git.run(['var', name], { repository });
  const [author, committer] = await Promise.all([ask('GIT_AUTHOR_IDENT'), ask('GIT_COMMITTER_IDENT')]);
  if (author.status !== 0 || committer.status !== 0) return raise(gitopsRules, 'no-identity', { file: 'git' }, {});
  const [a, c] = [author.out.toString('utf8').trim(), committer.out.toString('utf8').trim()];
  const timeOf = (ident: string) => ident.slice(ident.lastIndexOf('> ') + 2);
  const environment = { GIT_AUTHOR_DATE: `@${timeOf(a)}`, GIT_COMMITTER_DATE: `@${timeOf(c)}` };
  return { author: a, committer: c, environment };
}
