/** At most ten names of a list, so that a message stays readable. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 10).join(', ') || 'none';
  return names.length > 10 ? `${shown} and ${names.length - 10} more` : shown;
}
