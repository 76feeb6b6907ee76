import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overlaysRules } from './rules';

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
const textOf = (paths: readonly string[]) =>
  paths.map((file) => readFileSync(join(__dirname, file), 'utf8')).join('\n');
const specs = textOf(files.filter((file) => file.endsWith('.spec.ts') && !file.startsWith('documents')));
const own = textOf(files.filter((file) => file.endsWith('rules.ts')));

describe('overlaysRules', () => {
  it.each(Object.keys(overlaysRules))('%s is found by a spec', (code) => {
    expect(specs).toMatch(new RegExp(`['\\s]${code}['\\s]`));
  });

  it('begins every fix with a small letter, as it follows "Fix:"', () => {
    const fixes = [...own.matchAll(/fix: .*?=>\s*(.*)/g)].map(([, text]) => text);
    expect(fixes.length).toBe(Object.keys(overlaysRules).length);
    expect(fixes.filter((text) => /^['`][A-Z]/.test(text ?? ''))).toEqual([]);
  });
});
