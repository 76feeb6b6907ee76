export type { Environment, LocatedComponent } from './environment';
export { environmentSchema } from './environment-schema';
