import { runComponent } from './component/run-component';

/** What the generators do; one file in the bundle for all of their doors. */
export const generators = { component: runComponent };
