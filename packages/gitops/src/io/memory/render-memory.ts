import { join } from 'node:path';
import { isObject } from '@254carbon/manifest';
import { parseJson } from '../../json/parse-json';
import { digest } from '../digest';
import { readText } from '../read-text';
import type { Workspace } from '../workspace';
import { writeText } from '../write-text';

/** What a whole render of certain sources by a certain tool gave, without problems. */
export interface RenderMemory {
  /** Digest of the program. */
  readonly tool: string;
  /** Digest of the sources. */
  readonly sources: string;
  readonly trees: readonly RememberedTree[];
}

export interface RememberedTree {
  readonly environment: string;
  readonly branch: string;
  readonly components: number;
  readonly files: number;
  readonly objects: number;
  /** Digest of the record that lies beside the tree. */
  readonly record: string;
}

/** One file for each output folder. */
function memoryPath({ root }: Workspace, output: string): string {
  return join(root, '.cache/gitops/renders', `${digest(output).slice(0, 16)}.json`);
}

export function readMemory(workspace: Workspace, output: string): RenderMemory | undefined {
  const value = parseJson(readText(memoryPath(workspace, output)) ?? '');
  // Only this program writes here; a file of another version differs in `tool`.
  return isObject(value) && Array.isArray(value['trees']) ? (value as unknown as RenderMemory) : undefined;
}

/** A folder that cannot be written costs the shortcut and no more. */
export function writeMemory(workspace: Workspace, output: string, memory: RenderMemory): void {
  try {
    writeText(memoryPath(workspace, output), JSON.stringify(memory));
  } catch {
    return;
  }
}
