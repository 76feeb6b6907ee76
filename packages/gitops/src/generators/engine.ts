import { runComponent } from './component/run-component';
import { runRemove } from './remove/run-remove';

/** What the generators do; one file in the bundle for all of their doors. */
export const generators = { component: runComponent, remove: runRemove };
