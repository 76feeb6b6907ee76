import { flagOf, type OptionSchema, type OptionsSchema } from './options-schema';
import { type Verb, verbs } from './verbs';

const PROGRAM = 'gitops';

/** What `gitops --help` prints. */
export function renderHelp(): string {
  const rows = Object.entries(verbs).map(([verb, { description }]) => [verb, description] as const);
  return [
    `${PROGRAM} <command> [options]`,
    '',
    ...describe(rows),
    '',
    `${PROGRAM} <command> --help tells the options of a command.`,
    'Exit status: 0 clean, 1 problems or differences, 2 could not run.',
    '',
  ].join('\n');
}

/** What `gitops <verb> --help` prints. */
export function renderVerbHelp(verb: Verb): string {
  const { description, properties, examples }: OptionsSchema = verbs[verb];
  const options = Object.entries(properties).map(([name, option]) => [usage(name, option), explain(option)] as const);
  const shown = examples.map(({ command, description }) => [`${PROGRAM} ${command}`, `${description}.`] as const);
  return [
    [PROGRAM, verb, ...argumentsOf(properties), '[options]'].join(' '),
    '',
    description,
    '',
    ...describe([...options, ['--help', 'Print this.']]),
    '',
    'Examples:',
    ...describe(shown),
    '',
  ].join('\n');
}

/** Arguments without a name: `ENVIRONMENT`, or `[FOLDER...]`. */
function argumentsOf(properties: OptionsSchema['properties']): readonly string[] {
  return Object.entries(properties)
    .flatMap(([name, { type, $default }]) => ($default === undefined ? [] : [{ name, type, index: $default.index }]))
    .sort((a, b) => a.index - b.index)
    .map(({ name, type }) => (type === 'array' ? `[${flagOf(name).toUpperCase()}...]` : flagOf(name).toUpperCase()));
}

function usage(name: string, { type, enum: values }: OptionSchema): string {
  const flag = flagOf(name);
  return type === 'boolean' ? `--${flag}` : `--${flag} ${values?.join('|') ?? flag.toUpperCase()}`;
}

function explain({ type, description, default: base }: OptionSchema): string {
  return base === undefined || type === 'boolean' ? description : `${description} Default: ${base}.`;
}

function describe(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
