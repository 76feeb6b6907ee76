/** A PriorityClass that is made with the namespaces. */
export interface PriorityClass {
  readonly name: string;
  readonly value: number;
  /** Waits for room instead of having pods of others evicted. */
  readonly patient?: true;
  readonly description: string;
}

/**
 * Every pod of the platform has one of these. Whoever watches and alarms, and whoever can run on one node only, may evict
 * applications for it; stores and dashboards come before applications where there is room, and evict nobody.
 */
export const priorityClasses = {
  critical: {
    name: 'observability-critical',
    value: 1_000_000,
    description: 'Pods without which nobody would notice that something else is down.',
  },
  standard: {
    name: 'observability-standard',
    value: 100_000,
    patient: true,
    description: 'Pods that store and show what is observed.',
  },
} as const satisfies Readonly<Record<string, PriorityClass>>;
