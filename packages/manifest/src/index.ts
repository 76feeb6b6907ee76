export { applyDefaults } from './schema/apply-defaults';
export { checkSchema } from './schema/check-schema';
export { compareObjects } from './compare-objects';
export { describeProblem, printable } from './problems/describe-problem';
export { editYaml, type YamlEdit } from './edit/edit-yaml';
export { emitJson } from './emit/emit-json';
export { emitManifests } from './emit/emit-manifests';
export { emitYaml } from './emit/emit-yaml';
export type { FileTree } from './file-tree';
export { formatAnnotations } from './problems/format-annotations';
export type { Finding } from './finding';
export { formatPath } from './format-path';
export { countProblems, formatProblems } from './problems/format-problems';
export { describeObject, groupOf, identityKey, identityOf, isKubernetesObject, type Identity } from './identity';
export { isDeepEqual } from './is-deep-equal';
export { isObject, type Json, type JsonObject, type Path } from './json';
export type { KubernetesObject, ObjectMeta } from './kubernetes-object';
export { liftFindings } from './problems/lift-findings';
export { lineCounter, type LineCounter } from './line-counter';
export { maskSecrets, maskValue } from './mask-secrets';
export { memoryTree } from './memory-tree';
export { parseYaml } from './parse/parse-yaml';
export type { Position } from './position';
export { raise, type Args, type Problem, type Rule, type Rules, type Severity, type Where } from './problem';
export { problemsToJson } from './problems/problems-to-json';
export { problemsToSarif } from './problems/problems-to-sarif';
export { manifestRules } from './rules';
export type { CheckSchemaOptions, SchemaFinding } from './schema/schema-check';
export { isHarmless, isSecretKey, maskText } from './secret-text';
export { sortProblems } from './problems/sort-problems';
export type { ParsedFile, SourceDocument } from './source-document';
export { suggest } from './suggest';
export { meant, misspelt, type Misspelt } from './misspelt';
export type { TreeFile } from './tree-file';
export { applyFields } from './change/apply-fields';
export { canonicalText } from './change/canonical-text';
export { diffTrees, type DiffTreesOptions } from './change/diff-trees';
export type { SameFiles } from './change/read-different';
export { diffValues } from './change/diff-values';
export {
  isEmbeddedStep,
  isItemStep,
  valueAfter,
  valueBefore,
  type EmbeddedStep,
  type FieldChange,
  type ItemStep,
  type Step,
} from './change/field-change';
export { formatSteps } from './change/format-steps';
export { isSameMeasure } from './change/is-same-measure';
export { leafChanges, type LeafChange } from './change/leaf-changes';
export { parseEmbedded } from './change/parse-embedded';
export { parseDurationText, parseQuantityText, parseSizeText } from './change/measure';
export {
  fieldsOf,
  partAfter,
  partBefore,
  type ObjectChange,
  type PlacedPart,
  type TextChange,
  type TreeChange,
} from './change/tree-change';
export type { ContextKinds } from './change/read-context';
export type { ChangeView, FieldView, NoiseView, ObjectView, TextView } from './change/change-view';
export { showChange, type ShowOptions } from './change/show-change';
export type { Lines } from './change/show-lines';
export { unifiedPatch } from './change/unified-patch';
export { escapeUnusual } from './unusual-character';
export { valueAt } from './value-at';
