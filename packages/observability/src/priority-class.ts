/** PriorityClass, made with the namespaces, of pods without which nobody would notice that something else is down. */
export const PRIORITY_CLASS = 'observability-critical';
