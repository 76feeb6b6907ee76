import { type FileTree, formatProblems, type Problem, raise, suggest } from '@254carbon/manifest';
import { commandLine } from '../command-line';
import type { Ask } from '../component/add-component';
import { formatFiles } from '@nx/devkit';
import type { Ground } from '../ground';
import { overlayFiles } from '../overlay-files';
import { refuse } from '../refuse';
import { generatorRules } from '../generator-rules';
import { ruleBook } from '../../rule-book';
import { updateSchemas } from '../update-schemas';
import { ownFiles } from './own-files';
import type { RemoveOptions } from './options';
import { planComponent } from './plan-component';
import { contentFiles, planContent } from './plan-content';
import { planEnvironment } from './plan-environment';
import type { Removal } from './removal';

type Kind = NonNullable<RemoveOptions['kind']>;

const PLANS: Readonly<Record<Kind, (ground: Ground, name: string) => Removal>> = {
  component: planComponent,
  environment: planEnvironment,
  dashboard: (ground, name) => planContent(ground, 'dashboard', name),
  alert: (ground, name) => planContent(ground, 'alert', name),
};

/** Takes something out with every reference to it; tells first what that means. */
export async function removeThing(
  ground: Ground,
  { name, kind, force = false }: RemoveOptions,
  { tell, ask }: { readonly tell: (lines: readonly string[]) => void; readonly ask: Ask },
): Promise<void> {
  const { tree, files } = ground;
  const found = chooseKind(ground, name, kind);
  if (typeof found !== 'string') return refuse([found], files);
  const removal = PLANS[found](ground, name);
  const after = overlayFiles(files, removal.changes);
  if (removal.problems.length > 0 && !force) {
    const needing = [...new Set(removal.problems.map(needer))];
    const where = { file: commandLine('remove', name) };
    refuse([...removal.problems, raise(generatorRules, 'still-needed', where, { name, needing })], after);
  }
  const lost = [...removal.lost, ...(found === 'component' ? await ownFiles(ground, name) : [])];
  tell([...removal.notes, ...section('What goes with it, and adding it again does not bring back:', lost)]);
  tell(section('What stays where it is:', removal.stays));
  tell(consequence(removal.problems, after));
  if (lost.length > 0 && (await ask('Remove all of that?')) === false) return tell(['Nothing is removed.']);

  if (found === 'component') updateSchemas(ground, removal.components);
  await formatFiles(tree);
  for (const [file, text] of removal.changes) {
    if (text === undefined) tree.delete(file);
    else tree.write(file, text);
  }
}

function chooseKind(ground: Ground, name: string, asked: Kind | undefined): Kind | Problem {
  const { files, components, componentsDir, environments } = ground;
  const folders = files.list(componentsDir).map((file) => file.slice(componentsDir.length + 1).split('/')[0] ?? '');
  const names: Readonly<Record<Kind, readonly string[]>> = {
    component: [...new Set([...components.map(({ component }) => component.name), ...folders])],
    environment: environments,
    dashboard: contentFiles(ground, 'dashboard').map((one) => one.name),
    alert: contentFiles(ground, 'alert').map((one) => one.name),
  };
  const kinds = (Object.keys(names) as Kind[]).filter((kind) => asked === undefined || kind === asked);
  const [first, ...others] = kinds.filter((kind) => names[kind].includes(name));
  const where = { file: commandLine('remove', name) };
  if (first !== undefined && others.length === 0) return first;
  if (first !== undefined) return raise(generatorRules, 'ambiguous-name', where, { name, kinds: [first, ...others] });
  const known = kinds.flatMap((kind) => names[kind]);
  return raise(generatorRules, 'nothing-of-that-name', where, { name, kinds, suggestion: suggest(name, known) ?? '' });
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function consequence(problems: readonly Problem[], files: FileTree): readonly string[] {
  if (problems.length === 0) return [];
  const text = formatProblems(problems, { rules: ruleBook, sourceOf: (file) => files.read(file), colour: false });
  return ['These are errors then, and nothing is rendered where they are:', '', text.trimEnd()];
}

function needer({ args, where }: Problem): string {
  return typeof args['component'] === 'string' ? `${args['component']} (${where.file})` : where.file;
}
