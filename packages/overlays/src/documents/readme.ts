import type { TreeReadmeModel } from './tree-readme-model';

/** Renders `README.md` of a tree. */
export function renderReadme(model: TreeReadmeModel): string {
  return `# ${model.environment.name}\n`;
}
