import type { Problem } from '@254carbon/manifest';
import type { Wiring } from '@254carbon/observability';
import type { LocatedComponent } from '@254carbon/overlays';
import { sampleWirings } from '../component/component-samples';
import { readSources, type Sources } from '../io/read-sources';
import type { Workspace } from '../io/workspace';
import { selectComponents } from './select-components';

export interface SubjectOptions {
  readonly workspace: Workspace;
  /** With neither these nor components: everything. */
  readonly environments?: readonly string[];
  readonly components?: readonly string[];
}

/** What `validate` and `lint` were asked to look at. */
export interface Subjects {
  readonly sources: Sources;
  readonly wantsEnvironments: boolean;
  readonly components: readonly LocatedComponent[];
  /** Why chosen components, or those that they are wired with, could not be loaded. */
  readonly failures: readonly Problem[];
  /** The samples with all components on; none where one could not be loaded: the others would seem to lack things. */
  readonly wirings: readonly Wiring[];
  /** Something was asked for that is not there; then nothing is looked at. */
  readonly unknown: readonly Problem[];
  /** How much was looked at, in the words of the sentence that says so. */
  readonly checked: Readonly<Record<string, number>>;
  /** The text that a problem points into. */
  sourceOf(file: string): string | undefined;
}

export async function readSubjects(options: SubjectOptions): Promise<Subjects> {
  const { workspace, environments = [], components = [] } = options;
  const everything = environments.length + components.length === 0;
  const sources = await readSources(workspace, environments);
  const chosen = selectComponents(sources, everything ? undefined : components, workspace);
  const wantsEnvironments = everything || environments.length > 0;
  return {
    ...chosen,
    sources,
    wantsEnvironments,
    wirings: chosen.failures.length === 0 ? sampleWirings(sources.components) : [],
    unknown: [...(wantsEnvironments ? sources.unknown : []), ...chosen.unknown],
    checked: {
      ...(wantsEnvironments ? { environments: sources.environments.length } : {}),
      ...(chosen.components.length > 0 ? { components: chosen.components.length } : {}),
    },
    sourceOf: (file) => sources.files.read(file),
  };
}
