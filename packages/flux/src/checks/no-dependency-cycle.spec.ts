import { kustomization, type Kustomization } from '../index';
import { describeCheck } from '../testing/describe-check';
import { worldWith } from '../testing/world';
import { noDependencyCycle } from './no-dependency-cycle';

const node = (name: string, ...after: string[]): Kustomization =>
  kustomization({
    name,
    namespace: 'flux-system',
    path: './k8s',
    sourceRef: { kind: 'GitRepository', name: 'config' },
    dependsOn: after.map((one) => ({ name: one })),
  });
const told = (name: string, ...cycle: string[]) =>
  `Kustomization flux-system/${name} spec.dependsOn: These wait for each other for ever: ${cycle.map((one) => `flux-system/${one}`).join(' → ')}. Fix: remove one of the dependencies.`;

describeCheck(noDependencyCycle, {
  fails: {
    'an object that waits for itself': { objects: worldWith({}, node('a', 'a')), says: [told('a', 'a', 'a')] },
    'three that wait for each other, once': {
      objects: worldWith({}, node('c', 'a'), node('b', 'c'), node('a', 'b')),
      says: [told('a', 'a', 'b', 'c', 'a')],
    },
    'two cycles that share an object': {
      objects: worldWith({}, node('a', 'b', 'c'), node('b', 'a'), node('c', 'a')),
      says: [told('a', 'a', 'b', 'a'), told('c', 'c', 'a', 'c')],
    },
  },
  passes: {
    'a chain': { objects: worldWith({}, node('a', 'platform'), node('b', 'a')) },
    'a diamond': { objects: worldWith({}, node('a'), node('b', 'a'), node('c', 'a'), node('d', 'b', 'c')) },
  },
});
