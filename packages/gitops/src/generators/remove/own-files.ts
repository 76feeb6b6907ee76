import { formatFiles } from '@nx/devkit';
import { catalogueName, fromCatalogue } from '../component/catalogue-name';
import { writeComponent } from '../component/write-component';
import type { Ground } from '../ground';

/** Files of a component that are not what the generator would write: a person has been at them. */
export async function ownFiles(ground: Ground, name: string): Promise<readonly string[]> {
  const { files, tree, componentsDir } = ground;
  const folder = `${componentsDir}/${name}`;
  const before = files.list(folder).map((file) => [file, files.read(file)] as const);
  const known = catalogueName(name);
  const made = new Map<string, string | undefined>();
  if (known !== undefined) {
    // Into the same folder, whose files are about to go anyway.
    for (const [file] of before) tree.delete(file);
    writeComponent(
      ground,
      { component: fromCatalogue(known), file: `${folder}/component.ts`, make: 'catalogue', environments: [] },
      true,
    );
    await formatFiles(tree);
    for (const file of files.list(folder)) made.set(file, files.read(file));
  }
  for (const [file, text] of before) if (text !== undefined) tree.write(file, text);
  for (const file of made.keys()) if (!before.some(([path]) => path === file)) tree.delete(file);
  return before.filter(([file, text]) => made.get(file) !== text || known === undefined).map(([file]) => file);
}
