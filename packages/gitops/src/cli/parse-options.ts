import { parseArgs } from 'node:util';
import { type Problem, raise, suggest } from '@254carbon/manifest';
import { flagOf, type OptionSchema, type OptionsSchema, type OptionValue, type OptionValues } from './options-schema';
import { gitopsRules } from '../rules';

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
  const properties = new Map(Object.entries(schema.properties).map(([key, option]) => [flagOf(key), { key, option }]));
  const places = placesOf(schema);
  const { tokens } = parseArgs({ args: [...args], options: parserOptions(schema), strict: false, tokens: true });
  let afterUnknown = false;
  for (const token of tokens) {
    const isItsValue = afterUnknown && token.kind === 'positional';
    afterUnknown = false;
    if (isItsValue) continue;
    if (token.kind === 'positional') {
      const place = places[0];
      if (place?.isList === false) places.shift();
      if (place !== undefined) {
        options[place.key] = place.isList ? [...asList(options[place.key]), token.value] : token.value;
        continue;
      }
      const hasEnvironments = properties.get('environment')?.option.type === 'array';
      problems.push(raise(gitopsRules, 'unexpected-argument', where, { argument: token.value, verb, hasEnvironments }));
    } else if (token.kind === 'option') {
      const property = properties.get(token.name);
      const name = token.rawName;
      if (property === undefined) {
        const suggestion = suggest(token.name, [...properties.keys()]);
        problems.push(raise(gitopsRules, 'unknown-option', where, { name, verb, suggestion: suggestion ?? '' }));
        afterUnknown = !token.inlineValue;
        continue;
      }
      const { key, option } = property;
      const value = valueOf(option, token.value, token.inlineValue === true);
      if (typeof value === 'object' && 'expected' in value) {
        problems.push(raise(gitopsRules, 'invalid-option', where, { name, verb, ...value }));
      } else options[key] = Array.isArray(value) ? [...asList(options[key]), ...value] : value;
    }
  }
  return { options, problems };
}

/** Options that take arguments without a name, in their order. */
function placesOf({ properties }: OptionsSchema): { readonly key: string; readonly isList: boolean }[] {
  return Object.entries(properties)
    .flatMap(([key, { type, $default }]) => ($default === undefined ? [] : [{ key, type, index: $default.index }]))
    .sort((a, b) => a.index - b.index)
    .map(({ key, type }) => ({ key, isList: type === 'array' }));
}

function parserOptions(schema: OptionsSchema) {
  const options = Object.entries(schema.properties).map(([name, { type }]) => [
    flagOf(name),
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
