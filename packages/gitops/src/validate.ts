import type { Problem } from '@254carbon/manifest';
import { checkEnvironment, type Environment, renderEnvironment } from '@254carbon/overlays';
import { checkComponent } from './check-component';
import { sampleWirings } from './component-samples';
import { readSources, type Sources } from './io/read-sources';
import type { Workspace } from './io/workspace';
import { selectComponents } from './select-components';
import { hasErrors, type Verdict } from './verdict';

export interface ValidateOptions {
  readonly workspace: Workspace;
  /** With neither these nor components: everything. */
  readonly environments?: readonly string[];
  readonly components?: readonly string[];
}

export interface ValidateResult {
  readonly verdict: Verdict;
  readonly problems: readonly Problem[];
  /** How much was looked at, in the words of the sentence that says so. */
  readonly checked: Readonly<Record<string, number>>;
  /** The text that a problem points into. */
  sourceOf(file: string): string | undefined;
}

/** Renders in memory and checks what came out; and components by themselves. Writes nothing. */
export async function validate(options: ValidateOptions): Promise<ValidateResult> {
  const { workspace, environments = [], components = [] } = options;
  const everything = environments.length + components.length === 0;
  const sources = await readSources(workspace, environments);
  const sourceOf = (file: string) => sources.files.read(file);
  const chosen = selectComponents(sources, everything ? undefined : components, workspace);
  const wantsEnvironments = everything || environments.length > 0;
  const unknown = [...(wantsEnvironments ? sources.unknown : []), ...chosen.unknown];
  if (unknown.length > 0) return { verdict: 'failed', problems: unknown, checked: {}, sourceOf };

  // Without one that could not be loaded, the others would seem to lack things.
  const wirings = chosen.failures.length === 0 ? sampleWirings(sources.components) : [];
  const ofComponents = chosen.components.flatMap((one) => checkComponent(one, { all: sources.components, wirings }));
  const problems = wantsEnvironments
    ? [...checkEnvironments(sources), ...ofComponents]
    : [...chosen.failures, ...ofComponents];
  const checked = {
    ...(wantsEnvironments ? { environments: sources.environments.length } : {}),
    ...(chosen.components.length > 0 ? { components: chosen.components.length } : {}),
  };
  return { verdict: hasErrors(problems) ? 'found' : 'clean', problems, checked, sourceOf };
}

function checkEnvironments({ environments, problems }: Sources): readonly Problem[] {
  return [...problems, ...environments.flatMap(checkRendered)];
}

/** What does not render is told as it is; its parts would make no sense to the checks of the whole. */
function checkRendered(environment: Environment): readonly Problem[] {
  const { tree, problems } = renderEnvironment(environment);
  return hasErrors(problems) ? problems : [...problems, ...checkEnvironment(environment, tree)];
}
