export function list(names: readonly string[]): string {
  return names.join(', ') || 'none';
}
