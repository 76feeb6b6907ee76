/** Reads what `git ls-remote` prints: ids by reference; undefined where it is something else. */
export function parseReferences(text: string): ReadonlyMap<string, string> | undefined {
  const references = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, id, name] = /^([0-9a-f]{40}|[0-9a-f]{64})\t(\S.*)$/.exec(line) ?? [];
    if (id === undefined || name === undefined) return undefined;
    references.set(name, id);
  }
  return references;
}
