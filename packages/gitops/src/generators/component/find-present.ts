import { type Problem, raise } from '@254carbon/manifest';
import type { LocatedComponent } from '@254carbon/overlays';
import type { Ground } from '../ground';
import { generatorRules } from '../generator-rules';

/**
 * The component of this name and chart where the workspace has it, undefined where the name is free, and what is wrong
 * where somebody else has it.
 */
export function findPresent(
  ground: Ground,
  name: string,
  chart: string,
): LocatedComponent | undefined | readonly Problem[] {
  const { files, components, componentsDir, failures } = ground;
  const folder = `${componentsDir}/${name}`;
  const there = components.find(({ component }) => component.name === name);
  if (there !== undefined) {
    const other = there.component.chart.name;
    if (other === chart) return there;
    const holder = `${there.file} has it for chart ${other}`;
    return [raise(generatorRules, 'component-name-taken', { file: there.file }, { name, holder })];
  }
  const broken = failures.filter(({ where }) => where.file.startsWith(`${folder}/`));
  if (broken.length > 0) return broken;
  const inside = files.list(folder);
  if (inside.length === 0) return undefined;
  const shown = inside.map((path) => path.slice(folder.length + 1));
  return [raise(generatorRules, 'folder-taken', { file: folder }, { folder, files: shown })];
}
