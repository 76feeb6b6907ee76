import { formatAnnotations } from './format-annotations';
import { parseYaml } from '../parse/parse-yaml';
import type { Problem } from '../problem';
import { manifestRules } from '../rules';

describe('formatAnnotations', () => {
  it('writes a workflow command for each problem, errors first, and counts them', () => {
    const { problems } = parseYaml('b: on\na: 1\na: 2\n', 'x,y.yaml');
    expect(formatAnnotations(problems, { rules: manifestRules })).toBe(
      '::error file=x%2Cy.yaml,line=3,col=1,endColumn=2,title=duplicate-key::' +
        'The key "a" stands twice in one mapping; the first is on line 2, and only one can count.' +
        '%0AFix: remove one, or merge the two.\n' +
        '::warning file=x%2Cy.yaml,line=1,col=4,endColumn=6,title=ambiguous-scalar::' +
        'on without quotes is true to Kubernetes, Helm and Flux, and something else to YAML 1.2 readers.' +
        '%0AFix: write true, or "on" if text is meant.\n' +
        '1 error, 1 warning\n',
    );
  });

  it('lets no text of a file end the command, and names the object where there is no line', () => {
    const problem: Problem = {
      code: 'evil',
      severity: 'error',
      where: { file: 'a\n::set-env::', object: 'Kind a/b' },
      args: { text: '100%\n::error::x' },
    };
    const rules = {
      evil: { severity: 'error' as const, problem: ({ text }: { text: string }) => text, fix: () => 'none' },
    };
    expect(formatAnnotations([problem], { rules }).split('\n')).toEqual([
      '::error file=a%0A%3A%3Aset-env%3A%3A,title=evil::Kind a/b: 100%25%0A::error::x%0AFix: none',
      '1 error',
      '',
    ]);
  });
});
