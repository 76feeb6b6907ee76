/** Kinds whose resource is not called after the rules of English. */
const IRREGULAR: Readonly<Record<string, string>> = { Endpoints: 'endpoints' };

/** Name of a kind's resource in rules of roles, as Kubernetes guesses it: `NetworkPolicy`, `networkpolicies`. */
export function resourceOf(kind: string): string {
  const word = kind.toLowerCase();
  const irregular = IRREGULAR[kind];
  if (irregular !== undefined) return irregular;
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
