/** Characters that YAML does not allow in a text: C0 and C1 but for tab and line breaks, and DEL. */
export const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/;

/** Characters that cannot stand raw or that nobody would see: controls, invisible and bidirectional marks, lone surrogates. */
export const UNUSUAL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const ALL_UNUSUAL = new RegExp(UNUSUAL, 'g');

/** `U+001B`. */
export function nameCharacter(character: string): string {
  return `U+${hexOf(character).toUpperCase()}`;
}

/** The text with its unusual characters as JSON and YAML escape them. */
export function escapeUnusual(text: string): string {
  return UNUSUAL.test(text) ? text.replace(ALL_UNUSUAL, (one) => `\\u${hexOf(one)}`) : text;
}

/** The text with its unusual characters replaced one for one, so that columns stay. */
export function blotUnusual(text: string): string {
  return UNUSUAL.test(text) ? text.replace(ALL_UNUSUAL, '\ufffd') : text;
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
