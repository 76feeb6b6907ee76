import { raise } from '@254carbon/manifest';
import { formatFiles } from '@nx/devkit';
import { checkLabel } from '../check-label';
import { checkOutcome } from '../check-outcome';
import { commandLine } from '../command-line';
import { chooseEnvironments } from '../choose-environments';
import type { Ground } from '../ground';
import type { Outcome } from '../outcome';
import { overlayFiles } from '../overlay-files';
import { readEnabled } from '../read-enabled';
import { refuse } from '../refuse';
import { generatorRules } from '../generator-rules';
import { updateSchemas } from '../update-schemas';
import type { Addition } from './addition';
import { catalogueName } from './catalogue-name';
import { describePresent } from './describe-present';
import { enableAll } from './enable-all';
import { findNeeds } from './find-needs';
import { hasSpecRunner } from './has-spec-runner';
import { locate } from './locate';
import type { ComponentOptions } from './options';
import { writeComponent } from './write-component';

/** Asks a person; undefined where there is nobody. */
export type Ask = (question: string) => Promise<boolean | undefined>;

/** Adds a component to the workspace, turns it on, and with it what it needs. */
export async function addComponent(ground: Ground, options: ComponentOptions, ask: Ask): Promise<Outcome> {
  const { tree, files, environments: known } = ground;
  const name = catalogueName(options.name) ?? options.name;
  const malformed = checkLabel('component', name, 'a component');
  if (malformed.length > 0) refuse(malformed, files);

  const located = await locate(ground, name, options);
  if ('length' in located) return refuse(located, files);
  const isUnpublished = located.make === 'chart' && options.repository === undefined;
  const asked = chooseEnvironments(
    ground,
    options.environments,
    located.make === 'nothing' || isUnpublished ? [] : known,
  );
  if (isUnpublished && asked.names.length > 0) {
    const args = { name, environments: asked.names };
    refuse([raise(generatorRules, 'chart-address-needed', { file: commandLine('component', name) }, args)], files);
  }
  const unreadable = asked.names.flatMap((one) => {
    const enabled = readEnabled(ground, one);
    return 'text' in enabled ? [] : enabled;
  });
  if (asked.problems.length + unreadable.length > 0) refuse([...asked.problems, ...unreadable], files);

  const wanted: Addition = { ...located, environments: asked.names };
  const additions = await withNeeds(ground, wanted, options, ask);
  if (located.make === 'nothing' && enableAll(ground, additions).size === 0) {
    return { notes: describePresent(ground, located, options) };
  }

  const made = additions.filter(({ make }) => make !== 'nothing');
  const components = [...ground.components, ...made];
  const changed = enableAll(ground, additions);
  const after = overlayFiles(files, changed);
  const problems = checkOutcome(ground, { files: after, components });
  if (problems.length > 0) refuse(problems, after);

  for (const one of made) writeComponent(ground, one, options.spec ?? hasSpecRunner(ground));
  updateSchemas(ground, components);
  // What a person wrote is edited after the formatter has run, which would not leave it as it is.
  await formatFiles(tree);
  for (const [file, text] of changed) tree.write(file, text);
  return { notes: additions.flatMap((one) => [sentence(one), ...(one.notes ?? [])]) };
}

/** The addition with what it needs before it, if that is wanted. */
async function withNeeds(
  ground: Ground,
  wanted: Addition,
  options: ComponentOptions,
  ask: Ask,
): Promise<readonly Addition[]> {
  let additions: readonly Addition[] = [wanted];
  for (;;) {
    const needs = findNeeds(ground, additions);
    if (needs.length === 0) return additions;
    const names = needs.map(({ component }) => component.name);
    const environments = [...new Set(needs.flatMap((one) => one.environments))];
    const question = `${wanted.component.name} cannot work without ${names.join(' and ')}, off in ${environments.join(', ')}. Add that too?`;
    if (options.withNeeds !== true && (await ask(question)) !== true) {
      const args = { name: wanted.component.name, needs: names, environments };
      refuse(
        [
          raise(
            generatorRules,
            'component-needs-others',
            { file: commandLine('component', wanted.component.name) },
            args,
          ),
        ],
        ground.files,
      );
    }
    additions = [...needs, ...additions];
  }
}

function sentence({ component, file, make, environments }: Addition): string {
  const where = environments.length === 0 ? 'in no environment' : `in ${environments.join(', ')}`;
  return make === 'nothing'
    ? `${component.title} (${file}) is now on ${where}.`
    : `${component.title}: ${file}, chart ${component.chart.name} ${component.chart.version}, on ${where}.`;
}
