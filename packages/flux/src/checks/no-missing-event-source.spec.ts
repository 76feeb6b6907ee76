import { describeCheck } from '../testing/describe-check';
import { change, world, worldWith } from '../testing/world';
import { noMissingEventSource } from './no-missing-event-source';

const toldOf = (kind: string, name: string) =>
  worldWith({ failures: change(world.failures, ['spec', 'eventSources'], [{ kind, name }]) });

describeCheck(noMissingEventSource, {
  fails: {
    'a release that nothing is called': {
      objects: toldOf('HelmRelease', 'tempo'),
      says: [
        'Alert flux-system/failures spec.eventSources[0].name: There is no HelmRelease flux-system/tempo, so this entry never sees an event. Fix: correct the name, or write "*" for all of that kind.',
      ],
    },
    'a release looked for where it is installed': {
      objects: worldWith({
        failures: change(world.failures, ['spec', 'eventSources', 0, 'namespace'], 'observability'),
      }),
      says: [
        'Alert flux-system/failures spec.eventSources[0].name: There is no HelmRelease observability/loki, so this entry never sees an event. Fix: did you mean HelmRelease flux-system/loki?',
      ],
    },
  },
  passes: {
    'a source that is there, and all of a kind': { objects: worldWith({}) },
    'all of a kind that has none yet': { objects: toldOf('ImagePolicy', '*') },
    'the chart of a release': { objects: toldOf('HelmChart', 'flux-system-loki') },
  },
});
