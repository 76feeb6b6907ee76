import type { Problem } from '@254carbon/manifest';
import { checkEnvironment, type Environment, renderEnvironment } from '@254carbon/overlays';
import { checkComponent } from '../component/check-component';
import type { Sources } from '../io/read-sources';
import { tryAlerts } from '../io/components/try-alerts';
import { brokenQuery } from '../lint/checks/broken-query';
import { contentOfComponent } from '../lint/content-of-component';
import { contentOfManifests } from '../lint/content-of-manifests';
import { readSubjects, type SubjectOptions, type Subjects } from '../selection/read-subjects';
import { hasErrors, type Verdict } from '../verdict';

export interface ValidateResult extends Pick<Subjects, 'checked' | 'sourceOf'> {
  readonly verdict: Verdict;
  readonly problems: readonly Problem[];
  /** What could not be looked at, and why: sentences. */
  readonly skipped?: readonly string[];
}

/** Renders in memory and checks what came out; and components by themselves. Writes nothing. */
export async function validate(options: SubjectOptions): Promise<ValidateResult> {
  const { sources, components, wirings, wantsEnvironments, failures, unknown, checked, sourceOf } =
    await readSubjects(options);
  if (unknown.length > 0) return { verdict: 'failed', problems: unknown, checked: {}, sourceOf };
  const surroundings = { all: sources.components, wirings };
  const ofComponents = components.flatMap((one) => checkComponent(one, surroundings));
  const ofQueries = await brokenQuery([
    ...components.map((one) => contentOfComponent(one, surroundings)),
    ...(wantsEnvironments ? sources.environments.map(contentOfManifests) : []),
  ]);
  const folders = components.map(({ file }) => file.slice(0, file.lastIndexOf('/') + 1));
  const own = sources.alertFiles.filter(({ file }) => folders.some((folder) => file.startsWith(folder)));
  const { problems: ofAlerts, skipped } = await tryAlerts(own);
  const ofEnvironments = wantsEnvironments ? checkEnvironments(sources) : failures;
  const problems = [...ofEnvironments, ...ofComponents, ...ofQueries, ...ofAlerts];
  return { verdict: hasErrors(problems) ? 'found' : 'clean', problems, checked, skipped, sourceOf };
}

function checkEnvironments({ environments, problems }: Sources): readonly Problem[] {
  return [...problems, ...environments.flatMap(checkRendered)];
}

/** What does not render is told as it is; its parts would make no sense to the checks of the whole. */
function checkRendered(environment: Environment): readonly Problem[] {
  const { tree, problems } = renderEnvironment(environment);
  return hasErrors(problems) ? problems : [...problems, ...checkEnvironment(environment, tree)];
}
