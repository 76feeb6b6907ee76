import { misspelt, raise } from '@254carbon/manifest';
import type { LocatedComponent } from '@254carbon/overlays';
import { gitopsRules } from '../rules';
import type { Ground } from './ground';
import { refuse } from './refuse';

/** The component that something is for, or the end of the generator. */
export function findComponent({ components, componentsDir, failures, files }: Ground, name: string): LocatedComponent {
  const found = components.find(({ component }) => component.name === name);
  if (found !== undefined) return found;
  const broken = failures.filter(({ where }) => where.file.startsWith(`${componentsDir}/${name}/`));
  if (broken.length > 0) return refuse(broken, files);
  const known = components.map(({ component }) => component.name);
  return refuse(
    [raise(gitopsRules, 'selected-component-missing', { file: componentsDir }, misspelt(name, known))],
    files,
  );
}
