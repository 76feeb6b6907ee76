/** Renders `Makefile` of a tree: the same for every environment. */
export function renderMakefile(): string {
  return '';
}
