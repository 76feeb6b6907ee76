/**
 * Who may import whom, left to right. ESLint enforces it; a spec holds CONTRIBUTING's table against it.
 * `edge` may touch the outside world: the file system, processes, the environment, the clock.
 */
export const importTable = [
  { folder: 'packages/manifest', imports: [] },
  { folder: 'packages/flux', imports: ['manifest'] },
  { folder: 'packages/observability', imports: ['manifest'] },
  { folder: 'packages/overlays', imports: ['manifest', 'flux', 'observability'] },
  { folder: 'packages/gitops', imports: ['manifest', 'flux', 'observability', 'overlays'] },
  { folder: 'packages/components', imports: ['observability'] },
];

/** The only folders with input and output. Specs may use it too. */
export const edge = ['packages/gitops/src/io/**', 'tools/**'];
