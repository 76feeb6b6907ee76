import type { Problem } from '@254carbon/manifest';
import type { Wiring } from '@254carbon/observability';
import type { LocatedComponent } from '@254carbon/overlays';
import type { ComponentCheck, ComponentSubject } from './checks/component-check';
import { componentThrows } from './checks/component-throws';
import { invalidComponentName } from './checks/invalid-component-name';
import { looseComponentVersion } from './checks/loose-component-version';
import { missingCounterpart } from './checks/missing-counterpart';
import { releaseNameTaken } from './checks/release-name-taken';
import { strayReleaseValues } from './checks/stray-release-values';
import { undeclaredGrants } from './checks/undeclared-grants';
import { undeclaredSecret } from './checks/undeclared-secret';
import { unknownWorkload } from './checks/unknown-workload';
import { unreachedEndpoint } from './checks/unreached-endpoint';
import { unreachedScrape } from './checks/unreached-scrape';

/** What its definition alone tells. */
const DEFINITION: readonly ComponentCheck[] = [
  invalidComponentName,
  looseComponentVersion,
  releaseNameTaken,
  missingCounterpart,
  undeclaredGrants,
];

/** What needs its functions to work. */
const MADE: readonly ComponentCheck[] = [
  unknownWorkload,
  unreachedEndpoint,
  unreachedScrape,
  strayReleaseValues,
  undeclaredSecret,
];

/** What a component is checked among. */
export interface Surroundings {
  readonly all: readonly LocatedComponent[];
  readonly wirings: readonly Wiring[];
}

/** Checks a component: its definition, its knobs, and what it makes with all others on. */
export function checkComponent(located: LocatedComponent, surroundings: Surroundings): readonly Problem[] {
  const subject = subjectOf(located, surroundings);
  const run = (checks: readonly ComponentCheck[]) => checks.flatMap((check) => check(subject));
  const failures = componentThrows(subject);
  // One that refuses every sample has made nothing that could be looked at.
  const isMade = failures.length === 0 && subject.wirings.length > 0;
  return [...run(DEFINITION), ...failures, ...(isMade ? run(MADE) : [])];
}

/** The component with what it is told in each sample that has it. */
export function subjectOf(located: LocatedComponent, { all, wirings }: Surroundings): ComponentSubject {
  const { name } = located.component;
  const own = wirings.filter((wiring) => wiring.components.some((one) => one.component.name === name));
  return { ...located, all, wirings: own, contexts: own.map((wiring) => wiring.contextOf(name)) };
}
