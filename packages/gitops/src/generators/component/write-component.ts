import type { Component } from '@254carbon/observability';
import { generateFiles } from '@nx/devkit';
import { templateFolder } from '../../io/template-folder';
import type { Ground } from '../ground';
import type { Addition } from './addition';
import { writeChart } from './chart/write-chart';
import { explainKnobs } from './explain-knobs';

/** Makes the files of a component in the tree. */
export function writeComponent(
  { tree }: Pick<Ground, 'tree'>,
  { component, file, model }: Addition,
  spec: boolean,
): void {
  const { name, mount, releases } = component;
  const folder = file.slice(0, file.lastIndexOf('/'));
  const names = mount === undefined ? releases.map((release) => release.name) : [name];
  if (model === undefined) writeCatalogue(tree, folder, component, names);
  else writeChart(tree, folder, model);
  if (spec) writeSpec(tree, folder, name, names);
}

function writeCatalogue(tree: Ground['tree'], folder: string, component: Component, names: readonly string[]): void {
  const { name } = component;
  generateFiles(tree, templateFolder('component', 'catalogue'), folder, {
    identifier: name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    knobs: explainKnobs(component),
    releases: names.map((one) => `${propertyName(one)}: {}`).join(', '),
    example: names.length === 1 ? name : `${name}.${names[0]}`,
  });
}

function writeSpec(tree: Ground['tree'], folder: string, name: string, releases: readonly string[]): void {
  const quoted = releases.map((one) => `'${one}'`).join(', ');
  generateFiles(tree, templateFolder('component', 'spec'), folder, { name, releases: quoted });
}

function propertyName(name: string): string {
  return /^[a-z][a-z0-9]*$/.test(name) ? name : `'${name}'`;
}
