const SEPARATOR = /^---(?=[ \t\r\n]|$)/gm;
const NOTHING = /^(?:[ \t\r\n]|#[^\n]*|%[^\n]*)*$/;
const PLAIN_SEPARATOR = /^---[ \t]*\r?(?:\n|$)/;

/** The documents of a YAML text as texts, without parsing it; comments and directives go with what they precede. */
export function splitDocuments(text: string): string[] {
  const documents: string[] = [];
  let start = 0;
  for (const { index } of text.matchAll(SEPARATOR)) {
    const before = text.slice(start, index);
    if (NOTHING.test(before)) continue;
    documents.push(before);
    start = index;
  }
  documents.push(text.slice(start));
  // So that a document is the same text wherever in a file it stands; a tag or a comment behind the dashes stays.
  return documents.map((document) => document.replace(PLAIN_SEPARATOR, ''));
}
