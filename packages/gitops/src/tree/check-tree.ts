import { checkFluxObject, checkReferences, fluxRules } from '@254carbon/flux';
import { describeObject, type FileTree, liftFindings, manifestRules, type Problem } from '@254carbon/manifest';
import { checkKustomizations } from './check-kustomizations';
import { findBuilds } from './find-builds';
import { readTree } from './read-tree';

/** What was looked at, and what is wrong with it; files are relative to the tree. */
export interface TreeReport {
  readonly files: number;
  readonly objects: number;
  readonly problems: readonly Problem[];
}

const rules = { ...manifestRules, ...fluxRules };

/** Checks a rendered tree as Flux will find it: YAML, identities, Flux's schemas and rules, references, builds. */
export function checkTree(files: FileTree): TreeReport {
  const tree = readTree(files);
  const builds = findBuilds(tree);
  const located = [...tree.manifests].flatMap(([file, objects]) =>
    objects.map(({ object, document, base }) => ({ object, document, base, build: builds.get(file) ?? file })),
  );
  const sourceOf = new Map(located.map((one) => [one.object, one]));
  const lift = (object: (typeof located)[0]['object'], findings: Parameters<typeof liftFindings>[1]) => {
    const source = sourceOf.get(object);
    if (source === undefined) return [];
    return liftFindings(source.document, findings, rules, { object: describeObject(object), base: source.base });
  };
  return {
    files: tree.manifests.size + tree.kustomizations.size,
    objects: located.length,
    problems: [
      // A file that nothing builds may be anything: a chart's values, a draft.
      ...tree.problems.filter(({ code, where }) => code !== 'incomplete-manifest' || builds.has(where.file)),
      ...checkKustomizations(tree),
      ...located.flatMap(({ object }) => lift(object, checkFluxObject(object))),
      ...checkReferences(located, { paths: tree.folders }).flatMap(({ object, finding }) => lift(object, [finding])),
    ],
  };
}
