import { compileTemplate } from './compile-template';
import { readmeParts } from './readme-parts';
import { readmeTemplate } from './readme-template';
import { readmeView, type ReadmeView } from './readme-view';
import type { TreeReadmeModel } from './tree-readme-model';

const render = compileTemplate<ReadmeView>(readmeTemplate);

/**
 * Renders `README.md` of a tree: what a person reads who holds the published repository and nothing else. `parts` are
 * those of the model, for whoever has them already.
 */
export function renderReadme(model: TreeReadmeModel, parts = readmeParts(model)): string {
  return render(readmeView(model.environment, parts));
}
