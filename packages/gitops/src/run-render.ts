import { relative, resolve } from 'node:path';
import type { Problem } from '@254carbon/manifest';
import renderSchema from './executors/render/schema.json';
import { readWorkspace } from './io/workspace';
import type { Place } from './place';
import { printRender } from './print-render';
import { render, type RenderResult } from './render';
import type { Verdict } from './verdict';

/** Options of the verb, as its schema has them. */
export interface RenderFlags {
  readonly environment?: readonly string[];
  readonly output?: string;
  readonly check?: boolean;
  readonly format?: 'pretty' | 'json';
}

/** Renders and prints: what is behind the doors of the command and the executor. */
export async function runRender(flags: RenderFlags, { folder, terminal }: Place): Promise<Verdict> {
  const { environment: environments, check, format = 'pretty' } = flags;
  const workspace = readWorkspace(folder);
  if ('code' in workspace) return print(unable(workspace), '');
  // What a person gives is meant from where they are, the default from the workspace.
  const { root } = workspace;
  const given = flags.output;
  const output = given === undefined ? resolve(root, renderSchema.properties.output.default) : resolve(folder, given);
  return print(await render({ workspace, environments, output, check }), relative(folder, output) || '.');

  function print(result: RenderResult, output: string): Verdict {
    printRender(result, { format, output }, terminal);
    return result.verdict;
  }
}

function unable(problem: Problem): RenderResult {
  return { verdict: 'failed', rows: [], differences: [], problems: [problem], sourceOf: () => undefined };
}
