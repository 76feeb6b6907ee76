import { generateFiles, type Tree } from '@nx/devkit';
import { isObject } from '@254carbon/manifest';
import { templateFolder } from '../../io/template-folder';
import { parseCommentedJson } from '../../json/parse-commented-json';
import type { Ground } from '../ground';

const WORKFLOW = '.github/workflows/gitops.yaml';

interface PackageManager {
  readonly lock: string;
  readonly name: string;
  readonly install: string;
  readonly run: string;
}

const MANAGERS: readonly PackageManager[] = [
  { lock: 'pnpm-lock.yaml', name: 'pnpm', install: 'pnpm install --frozen-lockfile', run: 'pnpm exec' },
  { lock: 'yarn.lock', name: 'yarn', install: 'yarn install --immutable', run: 'yarn' },
];
const NPM: PackageManager = { lock: 'package-lock.json', name: 'npm', install: 'npm ci', run: 'npx' };

/** Makes the workflow for pull requests where there is none. */
export function addPipeline({ tree, files }: Ground): void {
  if (files.read(WORKFLOW) !== undefined) return;
  generateFiles(tree, templateFolder('init', 'github'), '.github/workflows', {
    ...(MANAGERS.find(({ lock }) => tree.exists(lock)) ?? NPM),
    branch: defaultBranch(tree),
  });
}

/** The branch that pull requests go to. */
function defaultBranch(tree: Tree): string {
  const nxJson = parseCommentedJson(tree.read('nx.json', 'utf-8') ?? '{}');
  const base = isObject(nxJson) ? nxJson['defaultBase'] : undefined;
  return typeof base === 'string' && /^[\w./-]+$/.test(base) ? base : 'main';
}
