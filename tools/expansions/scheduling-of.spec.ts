import { schedulingOf } from './scheduling-of';

const labels = { app: 'web', tier: 'front' };

describe('schedulingOf', () => {
  it('tells priority, grace period, and what pods are spread over or kept apart by', () => {
    const labelSelector = { matchLabels: { app: 'web' } };
    const zone = { topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway', labelSelector };
    const node = { topologyKey: 'kubernetes.io/hostname', labelSelector };
    const pod = {
      priorityClassName: 'high',
      terminationGracePeriodSeconds: 60,
      topologySpreadConstraints: [zone, node],
      affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [node] } },
    };
    expect(schedulingOf(pod, labels)).toEqual({
      priority: 'high',
      gracePeriod: 60,
      spread: ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'],
    });
  });

  it('takes no preference for a rule, and says nothing where the pod says nothing', () => {
    const preferred = [{ weight: 100, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname' } }];
    const affinity = { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: preferred } };
    expect(schedulingOf({ affinity, priorityClassName: null }, labels)).toEqual({ spread: [] });
  });

  it.each([
    [{ matchLabels: { app: 'web', tier: 'front' } }, ['node']],
    [{ matchExpressions: [{ key: 'app', operator: 'In', values: ['api', 'web'] }] }, ['node']],
    [{ matchLabels: { app: 'api' } }, []],
    [{ matchExpressions: [{ key: 'release', operator: 'In', values: ['web'] }] }, []],
    [undefined, []],
  ])('counts a constraint that selects these very pods, and no other: %j', (labelSelector, spread) => {
    const constraint = { topologyKey: 'node', labelSelector };
    expect(schedulingOf({ topologySpreadConstraints: [constraint] }, labels).spread).toEqual(spread);
    const affinity = { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [constraint] } };
    expect(schedulingOf({ affinity }, labels).spread).toEqual(spread);
  });

  it('refuses to guess about operators that it does not know', () => {
    const labelSelector = { matchExpressions: [{ key: 'app', operator: 'Exists' }] };
    expect(() => schedulingOf({ topologySpreadConstraints: [{ topologyKey: 'node', labelSelector }] }, labels)).toThrow(
      'operators of [{"key":"app","operator":"Exists"}] are not known',
    );
  });
});
