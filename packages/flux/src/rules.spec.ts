import { manifestRules } from '@254carbon/manifest';
import { celClaims } from './cel-claims';
import { objectChecks, treeChecks } from './checks';
import { fluxRules } from './rules';

describe('fluxRules', () => {
  it('has the codes of the checks, of the CEL rules and of kinds, and no other', () => {
    const raised = [
      'unknown-flux-kind',
      'unserved-version',
      ...Object.values(celClaims).map(({ code }) => code),
      ...[...objectChecks, ...treeChecks].map(({ code }) => code),
    ];
    expect([...new Set(raised)].sort()).toEqual(Object.keys(fluxRules).sort());
  });

  it('shares no code with manifestRules', () => {
    expect(Object.keys(fluxRules).filter((code) => code in manifestRules)).toEqual([]);
  });
});
