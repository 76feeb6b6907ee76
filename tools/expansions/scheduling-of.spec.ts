import { schedulingOf } from './scheduling-of';

describe('schedulingOf', () => {
  it('tells priority, grace period, and what pods are spread over or kept apart by', () => {
    const zone = { topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway' };
    const node = { topologyKey: 'kubernetes.io/hostname' };
    expect(
      schedulingOf({
        priorityClassName: 'high',
        terminationGracePeriodSeconds: 60,
        topologySpreadConstraints: [zone, node],
        affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [node] } },
      }),
    ).toEqual({
      priority: 'high',
      gracePeriod: 60,
      spread: ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'],
    });
  });

  it('takes no preference for a rule, and says nothing where the pod says nothing', () => {
    const preferred = [{ weight: 100, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname' } }];
    const affinity = { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: preferred } };
    expect(schedulingOf({ affinity, priorityClassName: null })).toEqual({ spread: [] });
  });
});
