import type { RequiredSecret } from '@254carbon/observability';
import { podOwner } from './pod-owner';
import type { DescribedComponent } from './tree-readme-model';

/** Commands after which the pods that read a Secret at their start alone know a new value. */
export function restarts(
  secrets: readonly RequiredSecret[],
  components: readonly DescribedComponent[],
): readonly { readonly secrets: string; readonly command: string }[] {
  const workloads = components.flatMap((one) => one.workloads);
  return workloads.flatMap((workload) => {
    const read = secrets.filter(
      ({ namespace, readAtStart }) => namespace === workload.namespace && readAtStart === workload.name,
    );
    if (read.length === 0) return [];
    const { namespace, reference } = podOwner(workload);
    const names = read.map(({ name }) => `\`${name}\``).join(', ');
    return [{ secrets: names, command: `kubectl rollout restart -n ${namespace} ${reference}` }];
  });
}
