import { catalogue, type Component } from '@254carbon/observability';

export type CatalogueName = keyof typeof catalogue;

/** What people also call a component of the catalogue. */
const ALIASES: Readonly<Record<string, CatalogueName>> = { 'opentelemetry-collector': 'otel-collector' };

/** The name that a component has in the catalogue; undefined where it is not in there. */
export function catalogueName(name: string): CatalogueName | undefined {
  if (Object.hasOwn(ALIASES, name)) return ALIASES[name];
  return Object.hasOwn(catalogue, name) ? (name as CatalogueName) : undefined;
}

export function fromCatalogue(name: CatalogueName): Component {
  return catalogue[name] as unknown as Component;
}
