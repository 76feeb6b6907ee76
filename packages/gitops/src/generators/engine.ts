import { runComponent } from './component/run-component';
import { runRemove } from './remove/run-remove';
import { runSync } from './sync/run-sync';

/** What the generators do; one file in the bundle for all of their doors. */
export const generators = { component: runComponent, remove: runRemove, sync: runSync };
