import type { Problem } from '@254carbon/manifest';
import type { LocatedComponent } from '@254carbon/overlays';
import { checkComponent, type Surroundings } from '../component/check-component';
import { checkContent } from './check-content';
import { brokenQuery } from './checks/broken-query';
import { contentOfComponent } from './content-of-component';

/** Checks a component, and what it brings for people to look at. */
export async function lintComponent(
  located: LocatedComponent,
  surroundings: Surroundings,
): Promise<readonly Problem[]> {
  const content = contentOfComponent(located, surroundings);
  return [...checkComponent(located, surroundings), ...checkContent(content), ...(await brokenQuery([content]))];
}
