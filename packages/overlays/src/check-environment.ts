import { checkFluxObject, checkReferences, fluxRules } from '@254carbon/flux';
import {
  manifestRules,
  type Finding,
  type KubernetesObject,
  type Problem,
  type Rule,
  type Rules,
  type TreeFile,
} from '@254carbon/manifest';
import type { Environment } from './environment';
import { locateFinding } from './locate-finding';

const rules: Rules = { ...manifestRules, ...fluxRules };

/**
 * Holds the rendered objects against the schemas and rules of Flux and against each other. Problems are told where
 * their source is: in the file of values, the patch or the setting that they come from.
 */
export function checkEnvironment(environment: Environment, tree: readonly TreeFile[]): Problem[] {
  // Of two that are made twice the later is told: the team's own come last.
  const isOwn = ({ path }: TreeFile) => Number(path.includes('/manifests/'));
  const located = tree
    .toSorted((a, b) => isOwn(a) - isOwn(b))
    .flatMap(({ path, objects = [] }) => objects.map((object) => ({ object, build: buildOf(path) })));
  const objects = [...new Set(located.map(({ object }) => object))];
  const found = [
    ...objects.flatMap((object) => checkFluxObject(object).map((finding) => ({ object, finding }))),
    ...checkReferences(located, { paths: foldersOf(tree) }),
  ];
  return found.map(({ object, finding }) => toProblem(environment, object, finding));
}

/** Each folder at the root is built by a Kustomization of its own; the start of an environment by none. */
function buildOf(path: string): string {
  return path.endsWith('/sync.yaml') ? path : path.slice(0, path.indexOf('/'));
}

function foldersOf(tree: readonly TreeFile[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { path } of tree) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      folders.add(path.slice(0, end));
  }
  return folders;
}

function toProblem(environment: Environment, object: KubernetesObject, finding: Finding): Problem {
  const { code, args } = finding;
  const rule: Rule | undefined = rules[code];
  if (rule === undefined) throw new Error(`No rule for the code ${code}`);
  return { code, severity: rule.severity, where: locateFinding(environment, object, finding), args };
}
