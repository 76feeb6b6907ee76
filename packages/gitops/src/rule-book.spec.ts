import { fluxRules } from '@254carbon/flux';
import { manifestRules } from '@254carbon/manifest';
import { overlaysRules } from '@254carbon/overlays';
import { lintRules } from './lint/rules';
import { statusRules } from './status/rules';
import { ruleBook } from './rule-book';
import { gitopsRules } from './rules';

describe('the wording of problems', () => {
  it('has each code in one package only', () => {
    const codes = [manifestRules, fluxRules, overlaysRules, gitopsRules, lintRules, statusRules].flatMap((rules) =>
      Object.keys(rules),
    );
    expect(codes).toHaveLength(new Set(codes).size);
    expect(Object.keys(ruleBook)).toHaveLength(codes.length);
    expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  });
});
