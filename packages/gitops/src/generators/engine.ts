import { runComponent } from './component/run-component';
import { runEnvironment } from './environment/run-environment';
import { runRemove } from './remove/run-remove';
import { runSync } from './sync/run-sync';

/** What the generators do; one file in the bundle for all of their doors. */
// One a line, so that two that are added at once do not collide.
// prettier-ignore
export const generators = {
  component: runComponent,
  environment: runEnvironment,
  remove: runRemove,
  sync: runSync,
};
