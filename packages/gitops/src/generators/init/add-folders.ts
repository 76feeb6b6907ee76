import { generateFiles, type Tree } from '@nx/devkit';
import { templateFolder } from '../../io/template-folder';
import type { Ground } from '../ground';

const BRANCHES: Readonly<Record<string, string>> = { production: 'main', local: 'development' };

/** Makes the folders of environments and components, and environments where there are none; gives their names. */
export function addFolders(
  { tree, environmentsDir, componentsDir }: Ground,
  names: readonly string[],
  repository: string | undefined,
): readonly string[] {
  const isSet = tree
    .children(environmentsDir)
    .some((name) => tree.exists(`${environmentsDir}/${name}/environment.yaml`));
  addMissing(tree, 'environments', environmentsDir, { componentsDir });
  addMissing(tree, 'components', componentsDir, {});
  if (isSet) return [];
  for (const name of names) {
    const branch = BRANCHES[name] ?? name;
    addMissing(tree, 'environment', `${environmentsDir}/${name}`, { name, branch, repository });
  }
  return names;
}

/** Makes those files of a template that are not there. */
function addMissing(tree: Tree, template: string, folder: string, values: Readonly<Record<string, unknown>>) {
  const kept = tree.children(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    return tree.isFile(path) ? [[path, tree.read(path)] as const] : [];
  });
  generateFiles(tree, templateFolder('init', template), folder, values);
  for (const [path, content] of kept) if (content !== null) tree.write(path, content);
}
