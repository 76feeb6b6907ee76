import { meant, type Rules } from '@254carbon/manifest';

/** An argument without a name, where a verb takes none. */
export interface Unexpected {
  readonly argument: string;
  readonly verb: string;
  /** Whether the verb can be told environments. */
  readonly hasEnvironments: boolean;
}

/** The wording of what is wrong with a command line. */
export const cliRules = {
  'unknown-command': {
    severity: 'error',
    problem: ({ name }: { name: string; suggestion: string }) => `There is no command "${name}".`,
    fix: ({ suggestion }: { name: string; suggestion: string }) =>
      suggestion === '' ? 'gitops --help lists what there is.' : `did you mean "gitops ${suggestion}"?`,
  },
  'unknown-code': {
    severity: 'error',
    problem: ({ code }: { code: string; suggestion: string }) => `There is no problem with the code "${code}".`,
    fix: (args: { suggestion: string }) => meant(args, 'copy the code from a problem, or take `all`.'),
  },
  'unknown-option': {
    severity: 'error',
    problem: ({ name, verb }: { name: string; verb: string; suggestion: string }) => `${verb} has no option ${name}.`,
    fix: ({ verb, suggestion }: { name: string; verb: string; suggestion: string }) =>
      suggestion === '' ? `gitops ${verb} --help lists what there is.` : `did you mean --${suggestion}?`,
  },
  'invalid-option': {
    severity: 'error',
    problem: ({ name, expected, value }: { name: string; verb: string; expected: string; value: string }) =>
      `${name} takes ${expected}, not ${value === 'none' ? 'nothing' : JSON.stringify(value)}.`,
    fix: ({ verb }: { name: string; verb: string; expected: string; value: string }) =>
      `gitops ${verb} --help tells what it is for.`,
  },
  'options-exclude-each-other': {
    severity: 'error',
    problem: ({ names, verb }: { names: readonly string[]; verb: string }) =>
      `${verb} cannot take ${names.join(' and ')} together.`,
    fix: ({ names }: { names: readonly string[]; verb: string }) =>
      `run it twice, once with ${names[0] ?? ''} alone, or leave one out.`,
  },
  'unexpected-argument': {
    severity: 'error',
    problem: ({ argument, verb }: Unexpected) => `${verb} takes options only, and ${JSON.stringify(argument)} is none.`,
    fix: ({ argument, verb, hasEnvironments }: Unexpected) =>
      hasEnvironments && /^[a-z0-9][a-z0-9-]*$/.test(argument)
        ? `write --environment ${argument}, if it is one; gitops ${verb} --help lists the others.`
        : `gitops ${verb} --help lists them.`,
  },
} satisfies Rules;
