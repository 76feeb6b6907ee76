import type { RenderResult } from '../../render/render';
import { areSelfContained } from './are-self-contained';
import { digest } from '../digest';
import { digestSources } from './digest-sources';
import { type RememberedTree, writeMemory } from './render-memory';
import { readRecordText } from '../trees/render-record';
import type { Workspace } from '../workspace';

interface RememberOptions {
  readonly workspace: Workspace;
  /** Absolute. */
  readonly output: string;
  readonly tool: string;
}

/**
 * Does a whole render and remembers it for `recallRender`, where it may: without any problem, which would have to be told
 * again, and from sources that stayed the same from before they were read until after.
 */
export async function rememberRender(
  { workspace, output, tool }: RememberOptions,
  render: () => Promise<RenderResult>,
): Promise<RenderResult> {
  const sources = digestSources(workspace);
  const result = await render();
  const isCertain = result.verdict === 'clean' && result.problems.length === 0 && areSelfContained(workspace);
  if (sources === undefined || !isCertain || sources !== digestSources(workspace)) return result;
  const trees = result.rows.flatMap(({ environment, branch, components, files, objects }): RememberedTree[] => {
    const record = readRecordText(output, environment);
    if (branch === undefined || record === undefined) return [];
    return [{ environment, branch, components, files, objects, record: digest(record) }];
  });
  writeMemory(workspace, output, { tool, sources, trees });
  return result;
}
