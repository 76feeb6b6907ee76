import type { RenderedKinds } from '../../component';
import { AGENT, GATEWAY } from './names';

const always = ['ConfigMap', 'Service', 'ServiceAccount'];

/** Who looks up pods of all namespaces needs a ClusterRole. */
const lookUp = (name: string): RenderedKinds => ({
  kinds: ['ClusterRole.rbac.authorization.k8s.io', 'ClusterRoleBinding.rbac.authorization.k8s.io'],
  names: [name],
  elsewhere: { reason: 'The collector looks up pods of all namespaces.' },
});

/** Kinds that the chart renders, by release. */
export const renders = {
  gateway: [
    { kinds: [...always, 'Deployment.apps', 'HorizontalPodAutoscaler.autoscaling', 'PodDisruptionBudget.policy'] },
    lookUp(GATEWAY),
  ],
  agent: [{ kinds: [...always, 'DaemonSet.apps'] }, lookUp(AGENT)],
} satisfies Record<string, readonly RenderedKinds[]>;
