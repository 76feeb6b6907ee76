import type { Tree } from '@nx/devkit';
import { environmentFile } from '../../generators/environment-file';
import { readGround } from '../../generators/ground';
import { nameSchemaLine } from '../../lint/name-schema-line';

/** Environments that were written by hand, or before editors were told of the schema, name it from now on. */
export default async function nameSchema(tree: Tree): Promise<void> {
  const ground = await readGround(tree);
  for (const environment of ground.environments) {
    const file = environmentFile(ground, environment);
    const text = ground.files.read(file);
    if (text !== undefined && nameSchemaLine(text) !== text) tree.write(file, nameSchemaLine(text));
  }
}
