import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorkspace } from './inputs/write-workspace.mjs';
import { measureContender, measureNode, measureProgram, takeTurns } from './measure.mjs';

/** `gitops publish` to a repository in a folder, beside one `git push` of the same commits, whole processes. */
export function measurePublish({ root, folder, core, cli, say, count, rounds }) {
  process.env.BENCH_CORE = core;
  const remote = join(folder, 'remote.git');
  const aside = join(folder, 'remote-before.git');
  const ready = join(folder, 'ready.git');
  const copy = (from, to) => {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true });
  };
  const publish = (cwd, ...options) => measureNode([cli, 'publish', '--yes', '--remote', remote, ...options], { cwd });

  say(`Publishing ${count} environments for the first time`);
  const before = writeWorkspace({ root, folder: join(folder, 'before'), count });
  publish(before, '--init');
  copy(remote, aside);
  // Whoever publishes knows what was published last.
  const after = writeWorkspace({ root, folder: join(folder, 'after'), count, changed: count });
  const known = join('.cache', 'gitops', 'remotes');
  copy(join(before, known), join(folder, 'known'));
  const setBack = () => {
    copy(aside, remote);
    copy(join(folder, 'known'), join(after, known));
  };
  const accepted = ['--accept', 'retention-shortened', '--accept', 'older-source'];
  setBack();
  publish(after, ...accepted);
  measureProgram('git', ['clone', '--quiet', '--mirror', remote, ready]);

  const three = { cwd: root };
  const ofThree = join(folder, 'three.git');
  const noOpOfThree = () => measureNode([cli, 'publish', '--yes', '--remote', ofThree], three);
  measureNode([cli, 'publish', '--yes', '--init', '--remote', ofThree], three);
  const medians = takeTurns(
    {
      publish: () => (setBack(), publish(after, ...accepted)),
      'publish-again': () => publish(after),
      'publish-step': () => (setBack(), measureContender('publish-step', after, remote)),
      push: () => {
        copy(aside, remote);
        return measureProgram('git', ['push', '--quiet', remote, 'refs/heads/*:refs/heads/*'], { cwd: ready });
      },
      memory: () => measureContender('gitops-memory', after, ''),
      'publish-three': noOpOfThree,
    },
    { rounds, say },
  );
  return { medians, count };
}
