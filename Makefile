# Other names for the same targets: runbooks say `make validate`.
.DEFAULT_GOAL := help
.PHONY: help render lint validate test check

help:
	@echo 'make render    write the repositories of all environments'
	@echo 'make lint      check what people edit, without a render'
	@echo 'make validate  check all environments and components'
	@echo 'make test      types, lint and specs'
	@echo 'make check     the whole gate before a push'

render:
	npx nx run gitops:render

lint:
	npx nx run gitops:lint

validate:
	npx nx run gitops:validate

test:
	npm test

check:
	npm run check
