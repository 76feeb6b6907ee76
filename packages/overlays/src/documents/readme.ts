import { compileTemplate } from './compile-template';
import type { ReadmeParts } from './readme-parts';
import { readmeTemplate } from './readme-template';
import { readmeView, type ReadmeView } from './readme-view';
import type { DescribedEnvironment } from './tree-readme-model';

const render = compileTemplate<ReadmeView>(readmeTemplate);

/** Renders `README.md` of a tree: what a person reads who holds the published repository and nothing else. */
export function renderReadme(environment: DescribedEnvironment, parts: ReadmeParts): string {
  return render(readmeView(environment, parts));
}
