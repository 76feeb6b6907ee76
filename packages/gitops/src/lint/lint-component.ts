import type { Problem } from '@254carbon/manifest';
import type { LocatedComponent } from '@254carbon/overlays';
import { checkComponent, subjectOf, type Surroundings } from '../component/check-component';
import { componentThrows } from '../component/checks/component-throws';
import { checkContent } from './check-content';
import { contentOfComponent } from './content-of-component';

/** Checks a component, and what it brings for people to look at. */
export function lintComponent(located: LocatedComponent, surroundings: Surroundings): readonly Problem[] {
  const problems = checkComponent(located, surroundings);
  const subject = subjectOf(located, surroundings);
  // Of what throws nothing more can be said.
  if (componentThrows(subject).length > 0) return problems;
  return [...problems, ...checkContent(contentOfComponent(located, subject.contexts))];
}
