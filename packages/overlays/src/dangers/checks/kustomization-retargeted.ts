import type { KubernetesObject } from '@254carbon/manifest';
import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';
import { isFluxKustomization } from '../flux-parent';
import { strictlyEqual } from '../strictly-equal';
import { textAt, valueAt } from '../value-at';

/** A Flux Kustomization that reads or writes elsewhere: what it no longer finds, it deletes. */
export const kustomizationRetargeted = defineDanger<{
  readonly fields: readonly string[];
  readonly name: string;
  readonly prune: string;
}>({
  code: 'kustomization-retargeted',
  harm: 'outage',
  title: 'path, source or target namespace of a Flux Kustomization changed',
  why: ({ fields, prune }) =>
    `${fields.join(', ')} ${fields.length === 1 ? 'is' : 'are'} another: Flux applies what it finds there, then ${prune === '' ? 'leaves what it no longer finds to itself for good' : 'deletes what it no longer finds'}.`,
  lost: ({ prune }) =>
    prune === ''
      ? 'Nothing is deleted; but what is left over is nobody’s, also if prune is turned on later.'
      : 'Every object of it that is not at the new place, with its data.',
  fix: ({ name }) =>
    [
      'see first what it holds now, and that all of it is at the new place:',
      `flux tree kustomization ${name}`,
      'For a move without loss set prune: false in a change before, and take care of what is left over.',
    ].join('\n'),
  find: (world) =>
    changedObjects(world, 'Kustomization').flatMap((at) => {
      if (!isFluxKustomization(at.after)) return [];
      const [before, after] = [targetOf(at.before), targetOf(at.after)];
      const keys = Object.keys(before) as (keyof typeof before)[];
      const fields = keys.filter((key) => !strictlyEqual(before[key], after[key])).map((key) => `spec.${key}`);
      if (fields.length === 0) return [];
      const prune = valueAt(at.after, 'spec.prune') === true ? 'yes' : '';
      return [{ at, args: { fields, name: at.after.metadata.name, prune } }];
    }),
});

function targetOf(kustomization: KubernetesObject) {
  const { namespace = '' } = kustomization.metadata;
  return {
    path: (textAt(kustomization, 'spec.path') ?? '').replace(/^(?:\.\/)+|^\.$|\/+$/g, ''),
    sourceRef: {
      kind: textAt(kustomization, 'spec.sourceRef.kind'),
      name: textAt(kustomization, 'spec.sourceRef.name'),
      namespace: textAt(kustomization, 'spec.sourceRef.namespace') ?? namespace,
    },
    targetNamespace: textAt(kustomization, 'spec.targetNamespace') ?? '',
  };
}
