import { type Problem, raise } from '@254carbon/manifest';
import { gitopsRules } from '../../rules';
import type { ComponentCheck } from './component-check';

/** A monitor names a Service; the network policies have to know the pods' port behind it, where ours close the way. */
export const unreachedScrape: ComponentCheck = ({ component, file, contexts }) => {
  const problems = contexts.flatMap((context) => {
    const workloads = component.workloads(context);
    return component.scrapes(context).flatMap(({ name, namespace }): Problem[] => {
      const open = workloads.some(
        (workload) => workload.namespace === namespace && (workload.scraped ?? []).length > 0,
      );
      // The policies of Flux's own namespace come with Flux, and they let scrapes in.
      return open || namespace === 'flux-system'
        ? []
        : [raise(gitopsRules, 'unreached-scrape', { file, field: 'workloads' }, { name, namespace })];
    });
  });
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
};
