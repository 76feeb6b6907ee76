import { misspelt, raise } from '@254carbon/manifest';
import { gitopsRules } from '../../rules';
import type { ComponentCheck } from './component-check';

/** A use says which workload opens the connection: the network policies are made from it. */
export const unknownWorkload: ComponentCheck = ({ component, file, contexts }) => {
  const known = [...new Set(contexts.flatMap((context) => component.workloads(context).map(({ name }) => name)))];
  return [...new Set(component.uses.map(({ from }) => from))]
    .filter((name) => !known.includes(name))
    .map((name) => raise(gitopsRules, 'unknown-workload', { file, field: 'uses' }, misspelt(name, known)));
};
