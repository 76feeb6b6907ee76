import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createNodes } from '@254carbon/gitops/plugin';
import { flagOf } from '../../packages/gitops/src/cli/options-schema';
import { root } from './read-documents';

/** Programs of the machine that a document may use without more ado. */
const GIVEN = new Set([
  'git',
  'cd',
  'cp',
  'ls',
  'cat',
  'diff',
  'rm',
  'mkdir',
  'sed',
  'echo',
  'kubectl',
  'flux',
  'helm',
  'go',
]);
const TOOLS = new Set(['prettier', 'eslint', 'tsc']);

const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const isPlaceholder = (word: string) => /[<>…{}]|\bDIR\b|^[A-Z]+$/.test(word);

/** What a shell text names that is not there: scripts, targets, options, files, programs. Empty where all is well. */
export function checkCommandLine(text: string): readonly string[] {
  return text
    .replace(/\\\n/g, ' ')
    .split(/\n|&&|\||;/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
    .flatMap((line) => checkWords(line.split(/\s+/)));
}

function checkWords(words: readonly string[]): readonly string[] {
  const [program = '', first = '', ...rest] = words;
  if (/^\w+=/.test(program)) return checkWords(words.slice(1));
  if (program === 'npx') return checkNpx(first, rest);
  if (program === 'npm') return checkNpm(first, rest);
  if (program === 'make') return [first, ...rest].filter((target) => !isMakeTarget(target));
  if (program === 'node') return missingFiles([first]);
  if (program.startsWith('.')) return missingFiles([program]);
  return GIVEN.has(program) ? [] : [program];
}

function checkNpm(verb: string, rest: readonly string[]): readonly string[] {
  const scripts = json('package.json').scripts as Readonly<Record<string, string>>;
  if (['ci', 'install', 'i', 'pack'].includes(verb)) return [];
  if (verb === 'test') return 'test' in scripts ? [] : ['test'];
  if (verb !== 'run') return [verb];
  const [script = ''] = rest;
  return script in scripts ? [] : [script];
}

function checkNpx(program: string, rest: readonly string[]): readonly string[] {
  if (program === 'jest') return missingFiles(rest.filter((word) => !word.startsWith('-')));
  if (TOOLS.has(program)) return [];
  if (program === 'gitops' || program === '@254carbon/gitops') {
    const [verb = '', ...options] = rest;
    return verb in verbs() ? unknownOptions(verb, options) : [verb];
  }
  return program === 'nx' ? checkNx(rest) : [program];
}

function checkNx([verb = '', ...rest]: readonly string[]): readonly string[] {
  const targets = inferredTargets();
  if (verb === 'run') {
    const [target = '', ...options] = rest;
    if (isPlaceholder(target)) return [];
    const [project = '', name = ''] = target.split(':');
    if (!targets.has(target)) return [target];
    return unknownOptions(name === 'generate' && project === 'gitops' ? 'render' : name, options);
  }
  if (verb === 'affected' || verb === 'run-many') {
    const names = rest.filter((word) => !word.startsWith('-'));
    return names.filter((name) => ![...targets].some((target) => target.endsWith(`:${name}`)));
  }
  if (verb === 'g' || verb === 'generate') return checkGenerator(rest);
  return ['sync:check', 'sync', 'show', 'graph', 'reset'].includes(verb) ? [] : [verb];
}

/** A generator of ours, with options that its schema has. */
function checkGenerator([name = '', ...words]: readonly string[]): readonly string[] {
  const generator = name.replace(/^@254carbon\/gitops:/, '');
  const file = `packages/gitops/src/generators/${generator}/schema.json`;
  if (generator === name || !existsSync(join(root, file))) return [name];
  const options = json(file).properties as Readonly<Record<string, { readonly aliases?: readonly string[] }>>;
  const known = Object.entries(options).flatMap(([key, { aliases = [] }]) => [flagOf(key), ...aliases]);
  const flags = words.filter((word) => word.startsWith('--')).map((word) => word.slice(2).replace(/=.*/, ''));
  return flags
    .filter((flag) => ![...known, 'dry-run', 'no-interactive', 'help'].includes(flag))
    .map((flag) => `--${flag}`);
}

/** Verbs of the command with the options that their schemas have. */
function verbs(): Readonly<Record<string, readonly string[]>> {
  const folder = 'packages/gitops/src/executors';
  return Object.fromEntries(
    readdirSync(join(root, folder)).map((verb) => [
      verb,
      Object.keys(json(`${folder}/${verb}/schema.json`).properties as object).map(flagOf),
    ]),
  );
}

function unknownOptions(verb: string, words: readonly string[]): readonly string[] {
  const known = [...(verbs()[verb] ?? []), 'help'];
  return words.filter((word) => word.startsWith('--') && !known.includes(word.slice(2).replace(/=.*/, '')));
}

/** `project:target` of everything that the plugin infers in the workspace that we ship. */
function inferredTargets(): ReadonlySet<string> {
  const sample = join(root, 'tools/sample');
  const files = [
    'environments/README.md',
    ...readdirSync(join(sample, 'environments')).map((name) => `environments/${name}/environment.yaml`),
    ...readdirSync(join(sample, 'packages/components')).map((name) => `packages/components/${name}/component.ts`),
  ];
  const nxJsonConfiguration = json('nx.json');
  const [, infer] = createNodes;
  const options = nxJsonConfiguration.plugins[0].options;
  const found = infer(files, options, { nxJsonConfiguration, workspaceRoot: sample });
  if (found instanceof Promise) throw new Error('The plugin answers at once');
  const projects = found.flatMap(([, { projects = {} }]) => Object.values(projects));
  return new Set(projects.flatMap(({ name, targets = {} }) => Object.keys(targets).map((one) => `${name}:${one}`)));
}

function isMakeTarget(target: string): boolean {
  const makefile = join(root, 'Makefile');
  return existsSync(makefile) && new RegExp(`^${target}:`, 'm').test(readFileSync(makefile, 'utf8'));
}

function missingFiles(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !isPlaceholder(path) && !existsSync(join(root, path)));
}
