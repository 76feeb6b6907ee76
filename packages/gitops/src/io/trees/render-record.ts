import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '@254carbon/manifest';
import { writeText } from '../write-text';

/** Folder beside the trees that knows what render made; Nx restores a record together with its tree. */
export const RECORDS = '.render';

/** Path in a tree → SHA-256 of the content. No dates and no versions: the same render gives the same record. */
export type RenderRecord = ReadonlyMap<string, string>;

function recordPath(output: string, environment: string): string {
  return join(output, RECORDS, `${environment}.json`);
}

/** What render made in a tree; empty where nothing says that it made anything. */
export function readRecord(output: string, environment: string): RenderRecord {
  return parseRecord(readRecordText(output, environment));
}

export function readRecordText(output: string, environment: string): string | undefined {
  const path = recordPath(output, environment);
  try {
    // The first render asks for what is not there, and an error costs more than the question.
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

/** A record that is damaged proves nothing, so it counts as empty. */
export function parseRecord(text: string | undefined): RenderRecord {
  try {
    const { files }: { files?: unknown } = JSON.parse(text ?? '{}') ?? {};
    const entries = isObject(files) ? Object.entries(files) : [];
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}

function renderRecordText(record: RenderRecord): string {
  // By hand: of an object with keys that are new in every environment the engine keeps a shape for each of them.
  const sorted = [...record].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([path, digest]) => `  ${JSON.stringify(path)}: ${JSON.stringify(digest)}`);
  return `{\n "files": {\n${lines.join(',\n')}\n }\n}\n`;
}

/** Writes a record at once; leaves it alone where it says the same already, so that its date stays. */
export function writeRecord(output: string, environment: string, record: RenderRecord): void {
  const text = renderRecordText(record);
  if (readRecordText(output, environment) === text) return;
  writeText(recordPath(output, environment), text);
}

export function removeRecord(output: string, environment: string): void {
  rmSync(recordPath(output, environment), { force: true });
}

/** Environments of which `output` holds, or held, a tree. */
export function listRecords(output: string): readonly string[] {
  try {
    return readdirSync(join(output, RECORDS))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .filter((name) => /^[a-z0-9-]+$/.test(name))
      .sort();
  } catch {
    return [];
  }
}
