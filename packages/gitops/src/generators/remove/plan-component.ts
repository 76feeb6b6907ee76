import { editYaml, isObject, type Json, lineCounter, parseYaml } from '@254carbon/manifest';
import { parseWorkspace } from '@254carbon/overlays';
import type { Ground } from '../ground';
import { overlayFiles } from '../overlay-files';
import { readEnabled } from '../read-enabled';
import { refuse } from '../refuse';
import type { Removal } from './removal';
import { dropStaleReferences, findProblems } from './stale-references';

/** What taking a component out of the workspace means. */
export function planComponent(ground: Ground, name: string): Removal {
  const { files, componentsDir, environmentsDir } = ground;
  const folder = `${componentsDir}/${name}`;
  const components = ground.components.filter(({ component }) => component.name !== name);
  const changes = new Map<string, string | undefined>(files.list(folder).map((file) => [file, undefined]));
  const own: string[] = [];
  const on: string[] = [];
  for (const environment of ground.environments) {
    const enabled = readEnabled(ground, environment);
    if (!('text' in enabled)) return refuse(enabled, files);
    if (enabled.components.includes(name)) {
      on.push(environment);
      changes.set(enabled.file, editYaml(enabled.text, [{ path: ['components', name], delete: true }]));
      own.push(...ownSettings(enabled.file, enabled.text, name));
    }
    for (const file of files.list(`${environmentsDir}/${environment}/values`)) {
      const base = file.slice(file.lastIndexOf('/') + 1);
      if (base === `${name}.yaml` || (base.startsWith(`${name}.`) && base.endsWith('.yaml'))) {
        changes.set(file, undefined);
        own.push(file);
      }
    }
  }
  const before = findProblems(ground, ground).problems;
  const dropped = dropStaleReferences(ground, before, { files: overlayFiles(files, changes), components });
  for (const [file, text] of dropped) {
    changes.set(file, text);
    own.push(text === undefined ? file : `parts of ${file}`);
  }
  const after = findProblems(ground, { files: overlayFiles(files, changes), components });
  return {
    changes,
    components,
    notes: [`Removes ${folder}${on.length === 0 ? '' : `, and turns ${name} off in ${on.join(', ')}`}.`],
    lost: own,
    stays: leftovers(ground, name),
    problems: newErrors(ground, before, after.problems),
  };
}

function newErrors(ground: Ground, before: Removal['problems'], after: Removal['problems']): Removal['problems'] {
  // Without a component that could not be loaded, others seem to lack things in any case.
  if (ground.failures.length > 0) return [];
  const known = new Set(
    before.map(({ code, where }) => `${code} ${where.file} ${where.object ?? ''} ${where.field ?? ''}`),
  );
  return after.filter(
    ({ code, severity, where }) =>
      severity === 'error' && !known.has(`${code} ${where.file} ${where.object ?? ''} ${where.field ?? ''}`),
  );
}

/** Knobs and comments that stand with the key. */
function ownSettings(file: string, text: string, name: string): readonly string[] {
  const document = parseYaml(text, file).documents[0];
  const value = document?.value;
  const knobs: Json | undefined =
    isObject(value) && isObject(value['components']) ? value['components'][name] : undefined;
  const line = document?.positionOf(['components', name], 'key').line ?? 0;
  const written = lineCounter(text).lineAt(line).trim();
  const hasKnobs = isObject(knobs) && Object.keys(knobs).length > 0;
  return hasKnobs || written.includes('#') ? [`${file}:${line}, ${written}`] : [];
}

/** What its release leaves in a cluster on purpose. */
function leftovers({ files, environmentsDir, components }: Ground, name: string): readonly string[] {
  const { environments } = parseWorkspace(files, { environmentsDir, components });
  const found = environments.flatMap(({ wiring }) => {
    const placed = wiring.components.find(({ component }) => component.name === name);
    return placed === undefined ? [] : placed.component.leftovers(wiring.contextOf(name));
  });
  return [...new Map(found.map(({ what, remove }) => [what, `${what} (${remove})`])).values()];
}
