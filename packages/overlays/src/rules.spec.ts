import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overlaysRules } from './rules';

const specs = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.spec.ts') && !file.startsWith('documents'))
  .map((file) => readFileSync(join(__dirname, file), 'utf8'))
  .join('\n');

const own = ['rules.ts', 'access/access-rules.ts', 'exposure/exposure-rules.ts']
  .map((file) => readFileSync(join(__dirname, file), 'utf8'))
  .join('\n');

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
