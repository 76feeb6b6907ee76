import { parseArgs } from 'node:util';
import { type Problem, raise, suggest } from '@254carbon/manifest';
import type { OptionSchema, OptionsSchema, OptionValue, OptionValues } from './options-schema';
import { gitopsRules } from './rules';

/** What a command line says, or what is wrong with it. Options that are not given are absent. */
export interface ParsedOptions {
  readonly options: OptionValues;
  readonly problems: readonly Problem[];
}

/** Reads the arguments of a verb by the same schema that Nx reads its options by. */
export function parseOptions(verb: string, args: readonly string[], schema: OptionsSchema): ParsedOptions {
  const options: Record<string, OptionValue> = {};
  const problems: Problem[] = [];
  const where = { file: `gitops ${verb}` };
  const known = Object.keys(schema.properties);
  const { tokens } = parseArgs({ args: [...args], options: parserOptions(schema), strict: false, tokens: true });
  let afterUnknown = false;
  for (const token of tokens) {
    const isItsValue = afterUnknown && token.kind === 'positional';
    afterUnknown = false;
    if (isItsValue) continue;
    if (token.kind === 'positional') {
      problems.push(raise(gitopsRules, 'unexpected-argument', where, { argument: token.value, verb }));
    } else if (token.kind === 'option') {
      const option = Object.hasOwn(schema.properties, token.name) ? schema.properties[token.name] : undefined;
      const name = token.rawName;
      if (option === undefined) {
        const suggestion = suggest(token.name, known);
        problems.push(raise(gitopsRules, 'unknown-option', where, { name, verb, suggestion: suggestion ?? '' }));
        afterUnknown = !token.inlineValue;
        continue;
      }
      const value = valueOf(option, token.value, token.inlineValue === true);
      if (typeof value === 'object' && 'expected' in value) {
        problems.push(raise(gitopsRules, 'invalid-option', where, { name, verb, ...value }));
      } else options[token.name] = Array.isArray(value) ? [...asList(options[token.name]), ...value] : value;
    }
  }
  return { options, problems };
}

function parserOptions(schema: OptionsSchema) {
  const options = Object.entries(schema.properties).map(([name, { type }]) => [
    name,
    { type: type === 'boolean' ? ('boolean' as const) : ('string' as const), multiple: type === 'array' },
  ]);
  return Object.fromEntries(options);
}

function valueOf(
  option: OptionSchema,
  given: string | undefined,
  inline: boolean,
): OptionValue | { expected: string; value: string } {
  if (option.type === 'boolean') {
    if (!inline || given === 'true') return true;
    return given === 'false' ? false : { expected: 'true or false', value: given ?? '' };
  }
  // A following option is no value: `--output --check` forgot the folder.
  if (given === undefined || given === '' || (!inline && given.startsWith('-'))) {
    return { expected: 'a value', value: 'none' };
  }
  if (option.enum !== undefined && !option.enum.includes(given)) {
    return { expected: option.enum.join(' or '), value: given };
  }
  // As Nx reads lists: `--environment local,staging` is two.
  return option.type === 'array' ? given.split(',').filter((part) => part !== '') : given;
}

function asList(value: OptionValue | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}
