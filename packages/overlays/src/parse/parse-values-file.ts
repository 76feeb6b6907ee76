import { isObject, type Json, misspelt, parseYaml, type Problem, raise } from '@254carbon/manifest';
import type { Component } from '@254carbon/observability';
import type { LocatedComponent, ValuesFile } from '../environment';
import type { Parsed } from './parsed';
import { overlaysRules } from '../rules';

interface Options {
  /** `environments/production/values/loki.yaml`. */
  readonly file: string;
  /** The components of the workspace. */
  readonly components: readonly LocatedComponent[];
  readonly isOn: (component: string) => boolean;
}

/** Reads `values/<component>[.<release>].yaml`: raw chart values for one release. */
export function parseValuesFile(text: string, { file, components, isOn }: Options): Parsed<ValuesFile> {
  const { documents, problems } = parseYaml(text, file);
  const found: Problem[] = [...problems];
  const [document, second] = documents;
  if (second !== undefined) {
    const where = { file, ...second.positionOf([]) };
    found.push(raise(overlaysRules, 'several-documents', where, { what: 'a file of chart values' }));
  }

  const target = readTarget(file, components);
  if ('problem' in target) return { problems: [...found, target.problem] };
  if (!isOn(target.component)) {
    const where = { file, line: 1, column: 1 };
    const args = { component: target.component };
    return { problems: [...found, raise(overlaysRules, 'values-for-disabled-component', where, args)] };
  }

  if (document === undefined) return { problems: found };
  if (!isObject(document.value)) {
    const where = { file, ...document.positionOf([]) };
    found.push(raise(overlaysRules, 'values-not-an-object', where, { found: describe(document.value) }));
    return { problems: found };
  }
  return { value: { ...target, document, value: document.value }, problems: found };
}

type Target = Pick<ValuesFile, 'component' | 'release'>;

/** Whom a file of this name is for. */
function readTarget(file: string, components: readonly LocatedComponent[]): Target | { readonly problem: Problem } {
  const where = { file, line: 1, column: 1 };
  const [name = '', release] = file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length).split(/\.(.*)/s);
  const component = components.find((one) => one.component.name === name)?.component;
  if (component === undefined) {
    const known = components.map((one) => one.component.name);
    const args = misspelt(name, known);
    return { problem: raise(overlaysRules, 'values-for-unknown-component', where, args) };
  }

  const known = releaseNames(component);
  const [only] = known;
  if (release === undefined && only !== undefined && known.length === 1) return { component: name, release: only };
  if (release === undefined) {
    return { problem: raise(overlaysRules, 'values-without-release', where, { component: name, known }) };
  }
  if (known.includes(release)) return { component: name, release };
  const args = { component: name, ...misspelt(release, known) };
  return { problem: raise(overlaysRules, 'values-for-unknown-release', where, args) };
}

/** A mounted component has no release; its values go by its own name. */
function releaseNames({ name, mount, releases }: Component): string[] {
  return mount === undefined ? releases.map((release) => release.name) : [name];
}

function describe(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
