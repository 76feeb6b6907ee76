import { header } from '../tree/header';
import { compileTemplate } from './compile-template';

const render = compileTemplate<{ header: string; kustomizations: readonly string[] }>([
  '# <%- view.header %>',
  '# Set GITOPS to use another program: make validate GITOPS="node path/to/gitops.cjs"',
  'GITOPS ?= npx @254carbon/gitops',
  '',
  '.DEFAULT_GOAL := help',
  '.PHONY: help validate build status',
  '',
  'help:',
  "\t@echo 'make validate  check this tree without a cluster'",
  "\t@echo 'make build     build every kustomization of this tree with kubectl'",
  "\t@echo 'make status    ask Flux in the current cluster how it is'",
  '',
  'validate:',
  '\t$(GITOPS) validate --tree .',
  '',
  'build:',
  '<% for (const folder of view.kustomizations) { -%>',
  '\tkubectl kustomize <%- folder %>/ > /dev/null',
  '<% } -%>',
  '',
  'status:',
  '\tflux get sources git',
  '\tflux get kustomizations',
  '\tflux get helmreleases -n flux-system',
]);

/** Renders `Makefile` of a tree. `kustomizations` are the folders of the tree that kustomize builds. */
export function renderMakefile({
  source,
  kustomizations,
}: {
  readonly source: string;
  readonly kustomizations: readonly string[];
}): string {
  return render({ header: header([source]), kustomizations });
}
