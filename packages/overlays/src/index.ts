export type {
  Environment,
  LocatedComponent,
  Patch,
  PlacedComponent,
  TeamManifest,
  TeamObject,
  ValuesFile,
} from './environment';
export type { EnvironmentSettings, PatchDocument } from './generated/environment-settings';
export { checkEnvironment } from './check-environment';
export { editorSchemas } from './editor-schemas';
export { environmentSchema } from './environment-schema';
export type { Parsed } from './parse/parsed';
export { isClusterScoped } from './parse/is-cluster-scoped';
export { parseManifestFile } from './parse/parse-manifest-file';
export { environmentNames, parseEnvironments, parseWorkspace, type Workspace } from './parse/parse-workspace';
export { renderEnvironment, type RenderedEnvironment } from './render-environment';
export { overlaysRules } from './rules';
export { clearTextPaths } from './secrets/clear-text-paths';
export { type Danger, type DangerDefinition, type Harm, HARMS } from './dangers/danger';
export { dangers } from './dangers/checks';
export { dangerContext } from './dangers/danger-world';
export { describeDanger, findDangers } from './dangers/find-dangers';
export { type VersionMove, versionMoves } from './dangers/versions';
export { type ChangeSummary, summariseChange } from './summarise-change';
export { PROVIDER_TYPES } from './notifications/provider-types';
export { SOURCE } from './tree/names';
