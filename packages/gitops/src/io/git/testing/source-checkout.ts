import { smallWorkspace } from '../../small-workspace';
import type { TemporaryFolder } from '../../temporary-folder';
import { runPlainGit } from './bare-repository';

/** For specs: the small workspace as a checkout of Git, in a folder of the temporary one. */
export interface SourceCheckout {
  readonly path: string;
  /** Changes files and commits them; gives the revision. */
  commit(files?: Readonly<Record<string, string>>): string;
  git(...args: readonly string[]): string;
}

const NAME = ['-c', 'user.name=Grace', '-c', 'user.email=grace@example.com'];

/** Makes a checkout with one commit, whose git knows who one is. */
export function makeSourceCheckout(folder: TemporaryFolder, name = 'source'): SourceCheckout {
  const path = `${folder.path}/${name}`;
  runPlainGit(folder.path, ['init', '--quiet', '--initial-branch=main', name]);
  const git = (...args: readonly string[]) => runPlainGit(path, args).trimEnd();
  git('config', 'user.name', 'Grace');
  git('config', 'user.email', 'grace@example.com');
  const commit = (files: Readonly<Record<string, string>> = {}) => {
    folder.write(Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text])));
    git('add', '--all');
    git(...NAME, 'commit', '--quiet', '--allow-empty', '-m', 'Change');
    return git('rev-parse', 'HEAD');
  };
  commit({ ...smallWorkspace, '.gitignore': '.cache/\ndist/\n' });
  return { path, git, commit };
}
