import type { Json } from '@254carbon/manifest';

/**
 * JSON with comments and trailing commas, as Nx reads `nx.json`.
 * @throws SyntaxError where it is not even that
 */
export function parseCommentedJson(text: string): Json {
  // A string is matched first, so that what looks like a comment or a comma in it stays.
  const bare = text.replace(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, string?: string) => string ?? '');
  return JSON.parse(bare.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, (_, string?: string) => string ?? ''));
}
