import { misspelt, type Problem, raise } from '@254carbon/manifest';
import type { LocatedComponent } from '@254carbon/overlays';
import type { Workspace } from '../io/workspace';
import { gitopsRules } from '../rules';

interface Selected {
  readonly components: readonly LocatedComponent[];
  /** Why chosen ones, or those that they are wired with, could not be loaded. */
  readonly failures: readonly Problem[];
  readonly unknown: readonly Problem[];
}

interface Loaded {
  readonly components: readonly LocatedComponent[];
  readonly problems: readonly Problem[];
}

/** Narrows to the components that were asked for; all of them when `selection` is undefined. */
export function selectComponents(
  { components, problems }: Loaded,
  selection: readonly string[] | undefined,
  { componentsDir }: Workspace,
): Selected {
  const failures = problems.filter(({ where }) => where.file.startsWith(`${componentsDir}/`));
  if (selection === undefined) return { components, failures, unknown: [] };
  const wanted = new Set(selection);
  const broken = failures.map(({ where }) => where.file.slice(componentsDir.length + 1).split('/')[0] ?? '');
  const known = [...new Set([...components.map(({ component }) => component.name), ...broken])].sort();
  return {
    components: components.filter(({ component }) => wanted.has(component.name)),
    failures: selection.length === 0 ? [] : failures,
    unknown: [...wanted]
      .filter((name) => !known.includes(name))
      .map((name) => raise(gitopsRules, 'selected-component-missing', { file: componentsDir }, misspelt(name, known))),
  };
}
