export type { FileTree } from './file-tree';
export type { Finding } from './finding';
export { isObject, type Json, type JsonObject, type Path } from './json';
export type { KubernetesObject, ObjectMeta } from './kubernetes-object';
export type { Position } from './position';
export { raise, type Args, type Problem, type Rule, type Rules, type Severity, type Where } from './problem';
export type { TreeFile } from './tree-file';
