import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';
import { atComponent } from './at-component';

/** A release whose chart makes custom resources that no enabled release brings the definitions of. */
export function releaseLacksDefinitions(environment: Environment): Problem[] {
  const releases = environment.components.flatMap(({ component }) => component.releases);
  const brought = new Set(releases.flatMap((release) => release.bringsCrdsOf ?? []));
  return environment.components.flatMap(({ component }) =>
    component.releases.flatMap(({ name, rendersKindsOf = [] }) =>
      rendersKindsOf
        .filter((group) => !brought.has(group))
        .map((group) => {
          const where = atComponent(environment, component.name);
          return raise(overlaysRules, 'release-lacks-definitions', where, { release: name, group });
        }),
    ),
  );
}
