import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureDiff } from './measure-diff.mjs';
import { measureLint } from './measure-lint.mjs';
import { measurePublish } from './measure-publish.mjs';
import { measureRender } from './measure-render.mjs';

const parts = { render: measureRender, diff: measureDiff, publish: measurePublish, lint: measureLint };

export const PARTS = Object.keys(parts);

/** Everything that the report needs, by part. Each cleans up before the next. */
export async function measureAll({ only, folder, ...options }) {
  const results = {};
  for (const part of only) {
    const own = join(folder, part);
    mkdirSync(own);
    results[part] = await parts[part]({ ...options, folder: own });
    rmSync(own, { recursive: true, force: true });
  }
  return results;
}
