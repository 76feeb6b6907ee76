/** Editors learn from this line which keys there are, in every workspace and without settings. */
export const SCHEMA_LINE = '# yaml-language-server: $schema=../environment.schema.json';

/** Whether the text names a schema, ours or another. */
export function namesSchema(text: string): boolean {
  return /^#\s*yaml-language-server:\s*\$schema=/m.test(text);
}

/** The text with the line before it, and every other byte as it was. */
export function nameSchemaLine(text: string): string {
  if (namesSchema(text)) return text;
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return `${mark}${SCHEMA_LINE}${text.includes('\r\n') ? '\r\n' : '\n'}${text.slice(mark.length)}`;
}
