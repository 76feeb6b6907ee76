import { raise, type Problem } from '@254carbon/manifest';
import type { Platform } from '../platform';
import { perShape } from '../remember/per-shape';
import { overlaysRules } from '../rules';
import { atComponent } from './at-component';
import { madeTwice } from './made-twice';

/** Two dashboards with one uid: told at the component of the second. */
export function dashboardMadeTwice(platform: Platform): Problem[] {
  return found(platform).map(({ name, makers, last }) => {
    const args = { uid: name, components: makers };
    return raise(overlaysRules, 'dashboard-made-twice', atComponent(platform.environment, last), args);
  });
}

const found = perShape(({ components }) => madeTwice(components, ({ dashboards }) => dashboards.map(({ uid }) => uid)));
