import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProgram } from '../run-program';

/** A revision of the sources, laid out in a folder of its own. */
export interface CheckOut {
  /** The root of the workspace in it. */
  readonly root: string;
  readonly revision: string;
}

const TIMEOUT = 120_000;

/** Runs git in a person's checkout, to read; undefined where it refuses. */
async function look(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string | undefined> {
  const { status, out } = await runProgram('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd,
    env: { ...process.env, ...env },
    timeout: TIMEOUT,
  });
  return status === 0 ? out.toString('utf8') : undefined;
}

/** The commit where a reference and the checkout parted; undefined where git knows no such thing. */
export async function readMergeBase(root: string, reference: string): Promise<string | undefined> {
  if (reference.startsWith('-')) return undefined;
  const found = await look(root, ['merge-base', '--', reference, 'HEAD']);
  return found?.trim();
}

/** A file as it is in a revision, by its path in the workspace; undefined where it is not in it. */
export async function readAtRevision(root: string, revision: string, file: string): Promise<string | undefined> {
  return look(root, ['cat-file', 'blob', `${revision}:./${file}`]);
}

/**
 * Lays out the files of a revision in an empty folder, with an index of its own: the person's checkout, index and list of
 * work trees stay as they are. Packages are those that are installed now.
 */
export async function checkOut(root: string, revision: string, folder: string): Promise<CheckOut | undefined> {
  const prefix = (await look(root, ['rev-parse', '--show-prefix']))?.trim();
  if (prefix === undefined) return undefined;
  const tree = join(folder, 'tree');
  mkdirSync(tree);
  const index = { GIT_INDEX_FILE: join(folder, 'index') };
  const top = (await look(root, ['rev-parse', '--show-toplevel']))?.trim() ?? root;
  if ((await look(top, ['read-tree', revision], index)) === undefined) return undefined;
  if ((await look(top, ['checkout-index', '--all', `--prefix=${tree}/`], index)) === undefined) return undefined;
  const there = join(tree, prefix);
  for (const path of sharedFolders(root)) {
    mkdirSync(dirname(join(there, path)), { recursive: true });
    if (!existsSync(join(there, path))) symlinkSync(join(root, path), join(there, path));
  }
  return { root: there, revision };
}

/** What has been translated is found by its content, so it may be shared. */
const TRANSLATED = ['.cache/gitops/sources', '.cache/gitops/components'];
const DEEPEST = 3;

/** Packages that are installed, those of single folders too, relative to the workspace. */
function sharedFolders(root: string): readonly string[] {
  const found: string[] = TRANSLATED.filter((path) => existsSync(join(root, path)));
  const walk = (folder: string, depth: number) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory() || entry.name.startsWith('.') || entry.name === 'dist') continue;
      if (entry.name === 'node_modules') found.push(path);
      else if (depth < DEEPEST) walk(path, depth + 1);
    }
  };
  walk('', 1);
  return found;
}
