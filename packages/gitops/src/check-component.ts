import type { Problem } from '@254carbon/manifest';
import type { Wiring } from '@254carbon/observability';
import type { LocatedComponent } from '@254carbon/overlays';
import type { ComponentCheck } from './checks/component-check';
import { componentThrows } from './checks/component-throws';
import { invalidComponentName } from './checks/invalid-component-name';
import { knobDefaultRefused } from './checks/knob-default-refused';
import { looseComponentVersion } from './checks/loose-component-version';
import { missingCounterpart } from './checks/missing-counterpart';
import { releaseNameTaken } from './checks/release-name-taken';
import { strayReleaseValues } from './checks/stray-release-values';
import { unknownWorkload } from './checks/unknown-workload';
import { unreachedEndpoint } from './checks/unreached-endpoint';
import { unreachedScrape } from './checks/unreached-scrape';

/** What its definition alone tells. */
const DEFINITION: readonly ComponentCheck[] = [
  invalidComponentName,
  looseComponentVersion,
  knobDefaultRefused,
  releaseNameTaken,
  missingCounterpart,
];

/** What needs its functions to work. */
const MADE: readonly ComponentCheck[] = [unknownWorkload, unreachedEndpoint, unreachedScrape, strayReleaseValues];

/** Checks a component: its definition, its knobs, and what it makes with all others on. */
export function checkComponent(
  located: LocatedComponent,
  { all, wirings }: { readonly all: readonly LocatedComponent[]; readonly wirings: readonly Wiring[] },
): readonly Problem[] {
  const { name } = located.component;
  const own = wirings.filter((wiring) => wiring.components.some((one) => one.component.name === name));
  const subject = { ...located, all, wirings: own, contexts: own.map((wiring) => wiring.contextOf(name)) };
  const run = (checks: readonly ComponentCheck[]) => checks.flatMap((check) => check(subject));
  const failures = componentThrows(subject);
  // One that refuses every sample has made nothing that could be looked at.
  return [...run(DEFINITION), ...failures, ...(failures.length > 0 || own.length === 0 ? [] : run(MADE))];
}
