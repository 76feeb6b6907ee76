import { raise, type Problem } from '@254carbon/manifest';
import type { Platform } from '../platform';
import { perShape } from '../remember/per-shape';
import { overlaysRules } from '../rules';
import { atComponent } from './at-component';
import { madeTwice } from './made-twice';

/** Two alerts of one name, and so of one runbook page: told at the component of the second. */
export function alertMadeTwice(platform: Platform): Problem[] {
  return found(platform).map(({ name, makers, last }) => {
    const args = { name, components: makers };
    return raise(overlaysRules, 'alert-made-twice', atComponent(platform.environment, last), args);
  });
}

const found = perShape(({ components }) =>
  madeTwice(components, ({ alerts }) => alerts.flatMap((group) => group.alerts.map(({ name }) => name))),
);
