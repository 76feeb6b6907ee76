import { isObject, type JsonObject, type Path } from '@254carbon/manifest';

/** A panel of a dashboard, with its place in the model. */
export interface FoundPanel {
  readonly panel: JsonObject;
  readonly path: Path;
  /** As a person knows it: its title, or where it stands. */
  readonly name: string;
}

/** All panels, also those folded into rows. */
export function panelsOf(model: JsonObject, base: Path = []): readonly FoundPanel[] {
  const panels = Array.isArray(model.panels) ? model.panels : [];
  return panels.flatMap((panel, index) => {
    if (!isObject(panel)) return [];
    const path = [...base, 'panels', index];
    const name = typeof panel.title === 'string' && panel.title !== '' ? `"${panel.title}"` : `number ${index + 1}`;
    return [{ panel, path, name }, ...panelsOf(panel, path)];
  });
}
