import { type Problem, raise } from '@254carbon/manifest';
import { overlaysRules } from '@254carbon/overlays';
import type { ComponentCheck } from './component-check';

/** What is lacking with all components on is lacking in every environment. */
export const missingCounterpart: ComponentCheck = ({ component: { name: component }, file, wirings }) => {
  const problems = wirings.flatMap(({ lacks }) =>
    lacks
      .filter((lack) => lack.component === component)
      .map((lack): Problem => {
        if ('mountedIn' in lack) {
          return raise(overlaysRules, 'component-lacks-host', { file }, { component, host: lack.mountedIn });
        }
        const { oneOf: needed, why } = lack.need;
        return raise(overlaysRules, 'component-lacks-endpoint', { file }, { component, needed, why, offered: [] });
      }),
  );
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
};
