export type {
  Environment,
  LocatedComponent,
  Patch,
  PlacedComponent,
  TeamManifest,
  TeamObject,
  ValuesFile,
} from './environment';
export type { EnvironmentSettings, PatchDocument } from './environment-model';
export { environmentSchema } from './environment-schema';
export { parseWorkspace, type Workspace } from './parse/parse-workspace';
export { overlaysRules } from './rules';
