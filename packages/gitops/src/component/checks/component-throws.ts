import { type Problem, raise } from '@254carbon/manifest';
import { type PartFailure, unwiredFailures, wiredFailures } from '@254carbon/observability';
import { knobContext, samplesFor } from '../component-samples';
import { gitopsRules } from '../../rules';
import type { ComponentCheck } from './component-check';

/** Every part of a component is made once in every sample; each failure is told once. */
export const componentThrows: ComponentCheck = ({ component, file, all, contexts }) => {
  const problems = new Map<string, Problem>();
  const tell = (size: string, failures: readonly PartFailure[]) => {
    for (const { part, reason } of failures) {
      const key = `${part} ${reason}`;
      if (!problems.has(key))
        problems.set(key, raise(gitopsRules, 'component-throws', { file }, { part, size, reason }));
    }
  };
  for (const environment of samplesFor(all)) {
    tell(environment.size, unwiredFailures(component, knobContext({ component, file }, environment)));
  }
  for (const context of contexts) tell(context.environment.size, wiredFailures(component, context));
  return [...problems.values()];
};
