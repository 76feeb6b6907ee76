import type { Grant } from '../../component';
import { AGENT, GATEWAY } from './names';

const verbs = ['get', 'watch', 'list'];

/** To find the pod, and what it belongs to, behind an address or a log file. */
const pods: Grant['rules'] = [
  { apiGroups: [''], resources: ['pods', 'namespaces'], verbs },
  { apiGroups: ['apps'], resources: ['replicasets'], verbs },
  { apiGroups: ['extensions'], resources: ['replicasets'], verbs },
];

export const grants: readonly Grant[] = [
  { role: GATEWAY, release: GATEWAY, rules: pods },
  // Usage of pods and containers, from the kubelet.
  { role: AGENT, release: AGENT, rules: [...pods, { apiGroups: [''], resources: ['nodes/stats'], verbs }] },
];
