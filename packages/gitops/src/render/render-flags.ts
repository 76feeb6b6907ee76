import { relative, resolve } from 'node:path';
import renderSchema from '../executors/render/schema.json';
import type { Workspace } from '../io/workspace';

/** Options of `render`, as its schema has them. */
export interface RenderFlags {
  readonly environment?: readonly string[];
  readonly output?: string;
  readonly check?: boolean;
  readonly format?: 'pretty' | 'json';
}

/** The folder for the trees: what a person gives is meant from where they are, the default from the workspace. */
export function outputOf({ output }: RenderFlags, { root }: Workspace, folder: string): string {
  return output === undefined ? resolve(root, renderSchema.properties.output.default) : resolve(folder, output);
}

/** A folder as a person would write it. */
export function shownFrom(folder: string, path: string): string {
  return relative(folder, path) || '.';
}
