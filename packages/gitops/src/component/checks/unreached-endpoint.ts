import { type Problem, raise } from '@254carbon/manifest';
import { gitopsRules } from '../../rules';
import type { ComponentCheck } from './component-check';

/** A network policy opens the pods' port of an endpoint; pods that nobody tells of stay closed. */
export const unreachedEndpoint: ComponentCheck = ({ component, file, contexts }) => {
  const problems = contexts.flatMap((context) => {
    const workloads = component.workloads(context);
    return component.endpoints(context).flatMap(({ name, namespace, targetPort }): Problem[] => {
      const listening = workloads.some(
        (workload) =>
          workload.namespace === namespace && workload.containers.some(({ ports }) => ports.includes(targetPort)),
      );
      const args = { name, namespace, port: targetPort };
      return listening ? [] : [raise(gitopsRules, 'unreached-endpoint', { file, field: 'workloads' }, args)];
    });
  });
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
};
