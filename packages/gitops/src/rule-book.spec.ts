import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fluxRules } from '@254carbon/flux';
import { manifestRules } from '@254carbon/manifest';
import { overlaysRules } from '@254carbon/overlays';
import { ruleBook } from './rule-book';
import { gitopsRules } from './rules';

describe('the wording of problems', () => {
  it('has each code in one package only', () => {
    const codes = [manifestRules, fluxRules, overlaysRules, gitopsRules].flatMap((rules) => Object.keys(rules));
    expect(codes).toHaveLength(new Set(codes).size);
    expect(Object.keys(ruleBook)).toHaveLength(codes.length);
    expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  });

  it('has each code of this package in one of its records only, and takes in all of them', () => {
    const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /rules\.ts$/.test(file),
    );
    const written = files.flatMap((file) =>
      [...readFileSync(join(__dirname, file), 'utf8').matchAll(/^  '?([a-z-]+)'?: \{$/gm)].map(([, code]) => code),
    );
    expect(written.sort()).toEqual(Object.keys(gitopsRules).sort());
  });
});
