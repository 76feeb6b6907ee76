import { generateFiles, type Tree } from '@nx/devkit';
import { templateFolder } from '../../../io/template-folder';
import { type ChartModel, NOWHERE, releaseOf, titleOf } from './chart-model';
import { literal, quote } from './literal';

/** In the place of a number that a knob gives; no name in Kubernetes has an `@`. */
const FROM_KNOB = '@replicas';

/** Makes the definition of a component in the tree. */
export function writeChart(tree: Tree, folder: string, { name, facts, repository, rendered }: ChartModel): void {
  const { replicas, version, appVersion } = facts;
  const workloads = (rendered?.workloads ?? []).map((one) =>
    replicas !== undefined && one.replicas === replicas ? { ...one, replicas: FROM_KNOB } : one,
  );
  const usesKnob = replicas !== undefined;
  generateFiles(tree, templateFolder('component', 'chart'), folder, {
    title: quote(titleOf(name)),
    name: quote(name),
    summary: quote(facts.description),
    chart: literal({ repository, name: facts.name, version, appVersion }, '  '),
    releases: literal([releaseOf(name, rendered)], '  '),
    replicas,
    isPublishedKnown: repository.url !== NOWHERE,
    context: usesKnob ? '{ knobs }' : '',
    values: literal({ [name]: usesKnob ? { replicaCount: FROM_KNOB } : {} }).replaceAll(
      quote(FROM_KNOB),
      'knobs.replicas',
    ),
    rendered: rendered !== undefined,
    grants: listOrNothing(rendered?.grants),
    endpoints: listOrNothing(rendered?.endpoints),
    scrapes: listOrNothing(rendered?.scrapes),
    workloads: listOrNothing(workloads)?.replaceAll(quote(FROM_KNOB), 'knobs.replicas'),
    workloadsContext: usesKnob && workloads.some((one) => one.replicas === FROM_KNOB) ? '{ knobs }' : '',
  });
}

function listOrNothing(list: readonly unknown[] | undefined): string | undefined {
  return list === undefined || list.length === 0 ? undefined : literal(list, '  ');
}
