import * as fc from 'fast-check';
import { compareObjects } from './compare-objects';
import { describeObject } from './identity';
import type { KubernetesObject } from './kubernetes-object';

const object = (kind: string, name: string, namespace?: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind,
  metadata: namespace === undefined ? { name } : { name, namespace },
});

describe('compareObjects', () => {
  it('puts what others live in before them, then sorts by kind, namespace and name', () => {
    const sorted = [
      object('Namespace', 'b'),
      object('CustomResourceDefinition', 'a'),
      object('ClusterRole', 'z'),
      object('PriorityClass', 'a'),
      object('ConfigMap', 'a', 'a'),
      object('ConfigMap', 'b', 'a'),
      object('ConfigMap', 'a', 'b'),
      object('Secret', 'A', 'a'),
      object('Secret', 'a', 'a'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
        expect(shuffled.sort(compareObjects).map(describeObject)).toEqual(sorted.map(describeObject));
      }),
    );
  });

  it('tells two versions of an object apart, and finds equal what is equal', () => {
    const old = { ...object('Alert', 'a', 'b'), apiVersion: 'notification.toolkit.fluxcd.io/v1beta2' };
    const served = { ...old, apiVersion: 'notification.toolkit.fluxcd.io/v1beta3' };
    expect(compareObjects(old, served)).toBe(-1);
    expect(compareObjects(served, old)).toBe(1);
    expect(compareObjects(old, { ...old })).toBe(0);
  });
});
