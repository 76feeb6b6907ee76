import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, raise } from '@254carbon/manifest';
import { settingOf } from '../../git/git-config';
import { isProblem } from '../../git/is-problem';
import { objectId } from '../../git/object-id';
import { packObject, renderPack } from '../../git/pack';
import { parsePush, type PushOutcome } from '../../git/parse-push';
import type { Remote } from '../../git/remote';
import { renderCommit } from '../../git/render-commit';
import { gitopsRules } from '../../rules';
import { remoteProblem } from './list-references';
import type { Git } from './open-git';
import { type Identity, readIdentity } from './read-identity';
import { writeReferences } from './make-repository';
import type { RemoteCache } from './remote-cache';

/** A commit to be made. */
export interface Draft {
  readonly branch: string;
  /** A commit that is in the cache; none for a new branch. */
  readonly parent?: string;
  readonly tree: string;
  readonly message: string;
}

/** What is to be pushed where. */
export interface Push {
  readonly commit: string;
  /** In full: `refs/heads/main`. */
  readonly reference: string;
}

/**
 * A repository for one publication, with the objects of the cache and those that are new. It never fetches, and whoever
 * is killed leaves it behind without harm.
 */
export interface Outbox {
  /** Puts in objects as they stand in a pack, then makes commits: their ids, in order. */
  add(objects: readonly Buffer[], drafts: readonly Draft[]): Promise<readonly string[] | Problem>;
  /** One push for all, never forced. By reference, how each ended; a problem where the remote was not even asked. */
  push(pushes: readonly Push[]): Promise<ReadonlyMap<string, PushOutcome> | Problem>;
  /** Keeps all of it for the next time. */
  keep(): void;
}

/** What is to be pushed stands below it, under the name that it will have. */
const STAGED = 'refs/outbox/';

/** Opens an outbox. Everything that it makes bears one time, so that a commit that is made again is the same one. */
export async function openOutbox(git: Git, remote: Remote, cache: RemoteCache): Promise<Outbox | Problem> {
  const repository = cache.makeScratch();
  const who = await readIdentity(git, repository);
  if (isProblem(who)) return who;
  const identity: Identity = who;
  const isSigned = /^(true|yes|on|1)$/i.test(settingOf(git.settings, 'commit.gpgsign') ?? '');
  const parents = new Set<string>();

  async function index(objects: readonly Buffer[]): Promise<Problem | undefined> {
    if (objects.length === 0) return undefined;
    const input = renderPack(objects);
    const { status, err } = await git.run(['index-pack', '--stdin', '--strict'], { repository, input });
    if (status === 0) return undefined;
    return raise(gitopsRules, 'objects-refused', { file: 'git' }, { reason: lastLine(git.mask(err)) });
  }

  async function sign({ tree, parent, message }: Draft): Promise<string | Problem> {
    const { status, out, err } = await git.run(
      ['commit-tree', '-S', ...(parent === undefined ? [] : ['-p', parent]), '-F', '-', tree],
      { repository, input: message, env: identity.environment },
    );
    if (status === 0) return out.toString('latin1').trim();
    return raise(gitopsRules, 'signing-fails', { file: 'git' }, { reason: lastLine(git.mask(err)) });
  }

  return {
    async add(objects, drafts) {
      for (const { parent } of drafts) if (parent !== undefined) parents.add(parent);
      // What is behind the tips is not here, and git is not to look for it.
      writeFileSync(join(repository, 'shallow'), [...parents].map((parent) => `${parent}\n`).join(''));
      const commits = isSigned ? [] : drafts.map((draft) => renderCommit({ ...draft, ...identity }));
      const problem = await index([...objects, ...commits.map((commit) => packObject('commit', commit))]);
      if (problem !== undefined) return problem;
      if (!isSigned) return commits.map((commit) => objectId('commit', commit));
      const ids: string[] = [];
      for (const draft of drafts) {
        const id = await sign(draft);
        if (typeof id !== 'string') return id;
        ids.push(id);
      }
      return ids;
    },
    async push(pushes) {
      const references = pushes.map(({ reference }) => reference);
      // One pattern for all: git looks for what each of many names could mean, and for each among all.
      const staged = new Map(pushes.map(({ commit, reference }) => [`${STAGED}${reference}`, commit]));
      writeReferences(repository, staged);
      const options = ['--porcelain', '--no-verify', '--no-signed', '--no-follow-tags', '--recurse-submodules=no'];
      const result = await git.run(['push', ...options, '--', remote.url, `${STAGED}refs/*:refs/*`], {
        repository,
        timeout: git.patience * 5,
      });
      const { status, out, err, timedOut } = result;
      // 1 is also what a connection gives that ended after everything was sent.
      if (status !== 0 && status !== 1 && !timedOut) return remoteProblem(git, remote, result);
      return parsePush(out.toString('utf8'), git.mask(err, remote.secrets), references);
    },
    keep: () => cache.adopt(repository),
  };
}

function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? 'git does not say why')
    .replace(/^(fatal|error): */, '')
    .replace(/[.:]+$/, '')
    .slice(0, 300);
}
