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
export { parseManifestFile } from './parse/parse-manifest-file';
export { parseWorkspace, type Workspace } from './parse/parse-workspace';
export { renderEnvironment, type RenderedEnvironment } from './render-environment';
export { overlaysRules } from './rules';
export { clearTextPaths } from './secrets/clear-text-paths';
