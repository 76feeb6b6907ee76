import { formatPath, isObject, type JsonObject, parseYaml, type Problem, raise } from '@254carbon/manifest';
import { environmentSchema } from '@254carbon/overlays';
import { formatFiles } from '@nx/devkit';
import { checkLabel } from '../check-label';
import { checkOutcome } from '../check-outcome';
import { chooseEnvironments } from '../choose-environments';
import { commandLine } from '../command-line';
import { environmentFile } from '../environment-file';
import type { Ground } from '../ground';
import type { Outcome } from '../outcome';
import { overlayFiles } from '../overlay-files';
import { readEnabled } from '../read-enabled';
import { refuse } from '../refuse';
import { generatorRules } from '../generator-rules';
import { explainSettings } from './explain-settings';
import type { EnvironmentOptions } from './options';
import { ownBuckets } from './own-buckets';
import { ownDatabase } from './own-database';
import { renameIn } from './rename-in';

/** Adds an environment, as a copy of another or with every component. */
export async function addEnvironment(ground: Ground, options: EnvironmentOptions): Promise<Outcome> {
  const { files, tree, environmentsDir } = ground;
  const { name, from, branch = name } = options;
  const malformed = checkLabel('environment', name, 'an environment');
  const problems = malformed.length > 0 ? [...malformed] : [...checkTaken(ground, name, branch)];
  if (from !== undefined) problems.push(...checkSource(ground, from));
  if (problems.length > 0) refuse(problems, files);

  const original = from === undefined ? fresh(ground, name) : settingsOf(ground, from);
  const { value, renamed } = from === undefined ? { value: original, renamed: [] } : renameIn(original, from, name);
  const named = ownDatabase(ownBuckets(value as JsonObject, original, name), original, name);
  const cluster = isObject(named['cluster']) ? named['cluster'] : {};
  const settings = { ...named, branch, cluster: { ...cluster, name } };
  const head = [
    'yaml-language-server: $schema=../environment.schema.json',
    from === undefined ? `Environment ${name}.` : `Environment ${name}, begun as a copy of ${from}.`,
  ];
  const text = explainSettings(settings, environmentSchema(ground.components), head);
  const copied = from === undefined ? [] : copiesOf(ground, from, name);
  const made = new Map([[environmentFile(ground, name), text], ...copied]);

  const after = overlayFiles(files, made);
  const wrong = checkOutcome(ground, { files: after, components: ground.components });
  if (wrong.length > 0) refuse(wrong, after);
  for (const [file, content] of made) tree.write(file, content);
  await formatFiles(tree);
  const changed = renamed.filter(({ path }) => path[0] !== 'branch' && formatPath(path) !== 'cluster.name');
  return {
    notes: [
      `${environmentsDir}/${name} is on branch ${branch}. Check what is a fact of its cluster: addresses, classes, names.`,
      ...changed.map((one) => `  ${formatPath(one.path)}: ${one.after} (there ${one.before})`),
      ...(copied.length === 0 ? [] : [`Copied as they are: ${copied.map(([file]) => file).join(', ')}`]),
      ...(from !== undefined && files.list(`${environmentsDir}/${from}/secrets`).length > 0
        ? [`Encrypted Secrets are not copied; make those of ${name}: ${environmentsDir}/README.md`]
        : []),
    ],
  };
}

function checkTaken(ground: Ground, name: string, branch: string): readonly Problem[] {
  const where = { file: commandLine('environment', name) };
  const folder = `${ground.environmentsDir}/${name}`;
  if (ground.tree.exists(folder)) return [raise(generatorRules, 'environment-name-taken', where, { name, folder })];
  return ground.environments.flatMap((other) => {
    const taken = settingsOf(ground, other)['branch'];
    if (typeof taken !== 'string') return [];
    // To git a branch `a` is a file, and `a/b` would make a folder of it.
    const collides = taken === branch || taken.startsWith(`${branch}/`) || branch.startsWith(`${taken}/`);
    return collides ? [raise(generatorRules, 'branch-taken', where, { branch, taken, other })] : [];
  });
}

function checkSource(ground: Ground, from: string): readonly Problem[] {
  const { problems } = chooseEnvironments(ground, [from], []);
  if (problems.length > 0) return problems;
  const enabled = readEnabled(ground, from);
  return 'text' in enabled ? [] : enabled;
}

function settingsOf(ground: Ground, name: string): JsonObject {
  const file = environmentFile(ground, name);
  const value = parseYaml(ground.files.read(file) ?? '', file).documents[0]?.value;
  return isObject(value) ? value : {};
}

function fresh({ components }: Ground, name: string): JsonObject {
  const on = components.map(({ component }) => [component.name, {}]);
  return { branch: name, size: 'small', cluster: { name, kubernetes: '1.36' }, components: Object.fromEntries(on) };
}

/** What stands beside the settings, but for what is encrypted for another cluster. */
function copiesOf({ files, environmentsDir }: Ground, from: string, name: string) {
  return ['values', 'patches', 'manifests'].flatMap((folder) =>
    files.list(`${environmentsDir}/${from}/${folder}`).map((file): [string, string] => {
      const inside = file.slice(`${environmentsDir}/${from}/`.length);
      return [`${environmentsDir}/${name}/${inside}`, files.read(file) ?? ''];
    }),
  );
}
