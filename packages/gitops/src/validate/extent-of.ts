/** `3 environments, 6 components`, of counts by their nouns. */
export function extentOf(checked: Readonly<Record<string, number>>): string {
  return Object.entries(checked)
    .map(([nouns, count]) => `${count} ${count === 1 ? nouns.slice(0, -1) : nouns}`)
    .join(', ');
}
