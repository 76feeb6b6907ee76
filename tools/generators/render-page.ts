import type { GeneratorDefinition, GeneratorOption } from '../../packages/gitops/src/generators/generator-definition';

const HEAD = `# Generators

<!-- Made by tools/generators/generate.mjs from packages/gitops/src/generators/*/options.ts and tools/generators/notes.ts. -->

Commands that add things and take them out again. Each works on the tree of files that Nx shows before it writes: with
\`--dry-run\` it writes nothing and prints the same paths, and the paths printed are all that it touches, so
\`git restore .\` and \`git clean -fd\` on them undo it. What a person wrote stays byte for byte outside what is changed.
In a terminal they ask for what is missing; with \`--no-interactive\` they never do. \`--help\` tells the same as this page,
and Nx Console shows a form.

Something wrong with what was asked for is a problem with a fix, told before anything is written.
`;

/** The page of the documents on the generators, derived from their definitions and our notes on each. */
export function renderPage(
  definitions: Readonly<Record<string, GeneratorDefinition>>,
  notes: Readonly<Record<string, string>>,
): string {
  const sections = Object.entries(definitions)
    .filter(([, { hidden }]) => hidden !== true)
    .map(([name, definition]) => section(name, definition, notes[name]));
  return [HEAD, ...sections].join('\n');
}

function section(
  name: string,
  { description, aliases = [], properties, required, examples }: GeneratorDefinition,
  note?: string,
) {
  const options = Object.entries(properties).map(([key, option]) => [usage(key, option, required), explain(option)]);
  const commands = examples.map(({ command, description: text }) => `npx ${command}  # ${text}`);
  return [
    `## ${name}`,
    '',
    `${description}.${aliases.length === 0 ? '' : ` Short: \`${aliases.join('`, `')}\`.`}`,
    '',
    '```sh',
    ...commands,
    '```',
    '',
    ...(options.length === 0 ? [] : [table([['option', 'says'], ...options]), '']),
    ...(note === undefined ? [] : [note.trim(), '']),
  ].join('\n');
}

function usage(
  key: string,
  { type, enum: values, $default, aliases = [] }: GeneratorOption,
  required: readonly string[],
) {
  const flag = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if ($default !== undefined) return required.includes(key) ? `\`${key}\` (the first word)` : `\`${key}\``;
  const short = aliases.filter((alias) => alias.length === 1).map((alias) => `, \`-${alias}\``);
  return `\`--${flag}${type === 'boolean' ? '' : ` ${values?.join('\\|') ?? flag.toUpperCase()}`}\`${short.join('')}`;
}

function explain({ description, default: base }: GeneratorOption): string {
  return base === undefined || base === false ? description : `${description} Default: ${String(base)}.`;
}

/** As Prettier aligns it. */
function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
