import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { smallWorkspace } from '../../../testing/small-workspace';
import { runPlainGit } from './bare-repository';

/** For specs: the small workspace as a checkout of Git. */
export interface SourceCheckout {
  readonly path: string;
  /** Changes files and commits them; gives the revision. */
  commit(files?: Readonly<Record<string, string>>): string;
  git(...args: readonly string[]): string;
}

/** Makes a checkout with one commit in a folder below another; git there knows who one is. */
export function makeSourceCheckout(folder: string, name = 'source'): SourceCheckout {
  runPlainGit(folder, ['init', '--quiet', '--initial-branch=main', name]);
  const checkout = openSourceCheckout(join(folder, name));
  checkout.git('config', 'user.name', 'Grace');
  checkout.git('config', 'user.email', 'grace@example.com');
  checkout.commit({ ...smallWorkspace, '.gitignore': '.cache/\ndist/\n' });
  return checkout;
}

/** One that is there. */
export function openSourceCheckout(path: string): SourceCheckout {
  const git = (...args: readonly string[]) => runPlainGit(path, args).trimEnd();
  return {
    path,
    git,
    commit(files = {}) {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(path, file)), { recursive: true });
        writeFileSync(join(path, file), text);
      }
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', 'Change');
      return git('rev-parse', 'HEAD');
    },
  };
}
