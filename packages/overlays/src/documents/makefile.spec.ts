import { renderMakefile } from './makefile';

describe('the Makefile of a tree', () => {
  const text = renderMakefile({ source: 'environments/local/environment.yaml', kustomizations: ['k8s', 'gitops'] });

  it('validates with the published package unless GITOPS says otherwise', () => {
    expect(text).toContain('\nGITOPS ?= npx @254carbon/gitops\n');
    expect(text).toContain('\nvalidate:\n\t$(GITOPS) validate --tree .\n');
  });

  it('builds each kustomization that is there', () => {
    expect(text).toContain('build:\n\tkubectl kustomize k8s/ > /dev/null\n\tkubectl kustomize gitops/ > /dev/null\n\n');
  });

  it('has a recipe for each target that it declares', () => {
    const declared = /^\.PHONY: (.*)$/m.exec(text)?.[1]?.split(' ') ?? [];
    expect(declared).toHaveLength(4);
    for (const target of declared) expect(text).toMatch(new RegExp(`^${target}:\\n\\t`, 'm'));
  });
});
