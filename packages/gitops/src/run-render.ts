import { relative, resolve } from 'node:path';
import renderSchema from './executors/render/schema.json';
import { printRender } from './print-render';
import { render } from './render';
import type { Place } from './place';
import type { Verdict } from './verdict';

/** Options of the verb, as its schema has them. */
export interface RenderFlags {
  readonly environment?: readonly string[];
  readonly output?: string;
  readonly check?: boolean;
  readonly format?: 'pretty' | 'json';
}

/** Renders and prints; the door of both the command and the executor. */
export async function runRender(flags: RenderFlags, { workspace, folder, terminal }: Place): Promise<Verdict> {
  const output = resolveOutput(flags.output, workspace.root, folder);
  const result = await render({ workspace, environments: flags.environment, output, check: flags.check });
  printRender(result, { format: flags.format ?? 'pretty', output: relative(folder, output) || '.' }, terminal);
  return result.verdict;
}

/** What a person gives is meant from where they are, the default from the workspace. */
function resolveOutput(given: string | undefined, root: string, folder: string): string {
  return given === undefined ? resolve(root, renderSchema.properties.output.default) : resolve(folder, given);
}
