import type { FieldView } from '@254carbon/manifest';

/** Fields of one place: of the object itself, or of data that a text in it holds. */
export interface FieldGroup {
  /** Way to the text; empty for the object itself. */
  readonly place: string;
  readonly fields: readonly { readonly field: FieldView; readonly path: string }[];
}

const INTO = ' › ';

/** Groups fields by the file that they are in, so that its name is told once. */
export function groupFields(fields: readonly FieldView[]): readonly FieldGroup[] {
  const groups = new Map<string, { field: FieldView; path: string }[]>();
  for (const field of fields) {
    const at = field.path.indexOf(INTO);
    const place = at < 0 ? '' : field.path.slice(0, at);
    const path = at < 0 ? field.path : field.path.slice(at + INTO.length);
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [{ field, path }]);
    else group.push({ field, path });
  }
  return [...groups].map(([place, own]) => ({ place, fields: own }));
}
