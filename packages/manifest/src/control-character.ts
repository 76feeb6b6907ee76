/** Characters that YAML does not allow in a text: C0 and C1 but for tab and line breaks, and DEL. */
 
export const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/;
export const CONTROL_ALL = new RegExp(CONTROL, 'g');

/** `U+001B`. */
export function describeCharacter(character: string): string {
  return `U+${hexOf(character).toUpperCase()}`;
}

/** As JSON writes it. */
export function escapeCharacter(character: string): string {
  return `\\u${hexOf(character)}`;
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
