import { editYaml, isDeepEqual, isObject, type Json, parseYaml } from '@254carbon/manifest';
import { parseWorkspace } from '@254carbon/overlays';
import { checkLabel } from '../check-label';
import { checkOutcome } from '../check-outcome';
import { chooseEnvironments } from '../choose-environments';
import { environmentFile } from '../environment-file';
import type { Ground } from '../ground';
import type { Outcome } from '../outcome';
import { overlayFiles } from '../overlay-files';
import { readEnabled } from '../read-enabled';
import { refuse } from '../refuse';
import type { NotificationOptions } from './options';

/** Writes a notification into the environments' settings; everything else there stays as it is. */
export async function addNotification(ground: Ground, options: NotificationOptions): Promise<Outcome> {
  const { tree, files, environments: known } = ground;
  const { name, type, channel, events } = options;
  const malformed = checkLabel('notification', name, 'a Provider');
  const chosen = chooseEnvironments(ground, options.environments, known);
  const unreadable = chosen.names.flatMap((one) => {
    const enabled = readEnabled(ground, one);
    return 'text' in enabled ? [] : enabled;
  });
  const problems = [...malformed, ...chosen.problems, ...unreadable];
  if (problems.length > 0) refuse(problems, files);

  const entry = {
    ...(type === undefined || type === name ? {} : { type }),
    ...(channel === undefined ? {} : { channel }),
    ...(events === undefined || events === 'failures' ? {} : { events }),
  };
  const changed = new Map<string, string>();
  const present: string[] = [];
  for (const environment of chosen.names) {
    const file = environmentFile(ground, environment);
    const text = files.read(file) ?? '';
    const before = entryOf(text, name);
    if (before !== undefined)
      present.push(`${file} has ${name} already${isDeepEqual(before, entry) ? '' : ', set otherwise'}; it stays.`);
    else changed.set(file, editYaml(text, [{ path: ['notifications', name], set: entry }]));
  }
  const after = overlayFiles(files, changed);
  const wrong = checkOutcome(ground, { files: after, components: ground.components });
  if (wrong.length > 0) refuse(wrong, after);
  for (const [file, text] of changed) tree.write(file, text);
  return { notes: [...present, ...described(ground, name, [...changed.keys()], after)] };
}

function entryOf(text: string, name: string): Json | undefined {
  const value = parseYaml(text, '').documents[0]?.value;
  const all = isObject(value) ? value['notifications'] : undefined;
  return isObject(all) ? all[name] : undefined;
}

function described(
  { environmentsDir, components }: Ground,
  name: string,
  changed: readonly string[],
  files: Ground['files'],
) {
  if (changed.length === 0) return ['Nothing changes.'];
  const { environments } = parseWorkspace(files, { environmentsDir, components });
  const names = environments.filter(({ file }) => changed.includes(file)).map((one) => one.name);
  return [
    `Flux reports to ${name} in ${names.join(', ')}: a Provider and its Alerts.`,
    `If it needs a Secret, that is notification-${name}; the README of the tree has the command that makes it.`,
  ];
}
