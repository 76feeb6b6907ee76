import { editYaml, type FileTree, type Problem } from '@254carbon/manifest';
import { type Environment, type LocatedComponent, parseWorkspace, renderEnvironment } from '@254carbon/overlays';
import type { Ground } from '../ground';
import { dropDocuments } from './drop-documents';

/** A workspace as it is or would be. */
export interface State {
  readonly files: FileTree;
  readonly components: readonly LocatedComponent[];
}

/** All that is wrong in a state: with the sources of the environments, and with what is made of them. */
export function findProblems({ environmentsDir }: Pick<Ground, 'environmentsDir'>, { files, components }: State) {
  const { environments, problems } = parseWorkspace(files, { environmentsDir, components });
  const rendered = environments.map((environment) => ({
    environment,
    problems: renderEnvironment(environment).problems,
  }));
  return { environments: rendered, problems: [...problems, ...rendered.flatMap((one) => one.problems)] };
}

/** Texts of files without the patches and keys that hit nothing any more; undefined for a file that holds nothing else. */
export function dropStaleReferences(
  ground: Pick<Ground, 'environmentsDir'>,
  before: readonly Problem[],
  after: State,
): ReadonlyMap<string, string | undefined> {
  const known = new Set(before.map(placeOf));
  const changes = new Map<string, string | undefined>();
  for (const { environment, problems } of findProblems(ground, after).environments) {
    const stale = problems.filter((problem) => !known.has(placeOf(problem)));
    for (const [file, text] of withoutPatches(environment, stale, after.files)) changes.set(file, text);
    const keys = stale
      .filter(({ code }) => code === 'remote-key-for-unneeded-secret')
      .map(({ args }) => String(args['name']));
    const text = after.files.read(environment.file);
    if (keys.length > 0 && text !== undefined) {
      const edits = keys.map((key) => ({ path: ['secrets', 'remoteKeys', key], delete: true as const }));
      changes.set(environment.file, editYaml(text, edits));
    }
  }
  return changes;
}

function withoutPatches({ patches }: Environment, stale: readonly Problem[], files: FileTree) {
  const gone = new Map<string, Set<number>>();
  for (const { code, where } of stale) {
    if (code !== 'patch-hits-nothing' && code !== 'patch-for-unknown-release') continue;
    const step = code === 'patch-hits-nothing' ? 'target' : 'release';
    const patch = patches.find(
      ({ document }) => document.file === where.file && document.positionOf([step]).line === where.line,
    );
    if (patch === undefined) continue;
    gone.set(where.file, (gone.get(where.file) ?? new Set()).add(patch.document.index));
  }
  return [...gone].map(([file, indexes]) => [file, dropDocuments(files.read(file) ?? '', indexes)] as const);
}

function placeOf({ code, where }: Problem): string {
  return JSON.stringify([code, where.file, where.line, where.field]);
}
