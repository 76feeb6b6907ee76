import { compileTemplate } from './compile-template';
import { readmeTemplate } from './readme-template';
import { readmeView, type ReadmeView } from './readme-view';
import type { TreeReadmeModel } from './tree-readme-model';

const render = compileTemplate<ReadmeView>(readmeTemplate);

/** Renders `README.md` of a tree: what a person reads who holds the published repository and nothing else. */
export function renderReadme(model: TreeReadmeModel): string {
  return render(readmeView(model));
}
