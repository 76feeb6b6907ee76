import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a workspace with `count` environments: the real ones in turn, each under a name, a branch and a cluster of its
 * own, over this repository's own components. In `changed` of them, evenly spread, retentions and a channel differ from
 * what they are in the others.
 */
export function writeWorkspace({ root, folder, count, changed = 0 }) {
  rmSync(folder, { recursive: true, force: true });
  const source = join(root, 'environments');
  const real = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  mkdirSync(join(folder, 'packages'), { recursive: true });
  cpSync(join(root, 'packages', 'components'), join(folder, 'packages', 'components'), { recursive: true });
  cpSync(join(root, 'nx.json'), join(folder, 'nx.json'));
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    if (entry.isFile()) cpSync(join(source, entry.name), join(folder, 'environments', entry.name));
  }
  for (let index = 0; index < count; index += 1) {
    const name = `env-${String(index + 1).padStart(4, '0')}`;
    const into = join(folder, 'environments', name);
    cpSync(join(source, real[index % real.length].name), into, { recursive: true });
    const file = join(into, 'environment.yaml');
    const text = rename(readFileSync(file, 'utf8'), name);
    const isChanged = Math.floor(((index + 1) * changed) / count) > Math.floor((index * changed) / count);
    writeFileSync(file, isChanged ? change(text) : text);
  }
  return folder;
}

function change(text) {
  const changed = ['prometheus', 'loki', 'tempo'].reduce(
    (before, component) => before.replace(`  ${component}: {}\n`, `  ${component}: { retention: 6d }\n`),
    text,
  );
  if (changed.split('retention: 6d').length !== 4) throw new Error('environment.yaml turns knobs that the bench turns');
  return changed;
}

function rename(text, name) {
  const branch = text.replace(/^branch:.*$/m, `branch: ${name}`);
  const renamed = branch.replace(/^( +name:).*$/m, `$1 ${name}`);
  if (branch === text || renamed === branch)
    throw new Error('environment.yaml has another shape than the bench expects');
  return renamed;
}
