import type { TextChange } from './tree-change';

/** A file, or a document of one, of which only the text is known; without a text it is binary. */
export interface TextFile {
  readonly file: string;
  readonly text?: string;
}

/** Files by their text: those of one name, then those of one content. */
export function diffTextFiles(before: readonly TextFile[], after: readonly TextFile[]): TextChange[] {
  const old = new Map(before.map((one) => [one.file, one]));
  const changes: TextChange[] = [];
  const fresh = after.filter(({ file, text }) => {
    const from = old.get(file);
    if (from === undefined) return true;
    old.delete(file);
    if (from.text === undefined || from.text !== text) {
      changes.push({ what: 'changed', file, ...given('before', from.text), ...given('after', text) });
    }
    return false;
  });
  const byText = new Map<string, TextFile[]>();
  for (const one of [...old.values()].reverse()) {
    if (one.text !== undefined) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  }
  for (const { file, text } of fresh) {
    const from = text === undefined ? undefined : byText.get(text)?.pop();
    if (from === undefined) changes.push({ what: 'added', file, ...given('after', text) });
    else {
      old.delete(from.file);
      changes.push({ what: 'moved', file, from: from.file, ...given('before', text), ...given('after', text) });
    }
  }
  for (const { file, text } of old.values()) changes.push({ what: 'removed', file, ...given('before', text) });
  return changes.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

function given(side: 'before' | 'after', text: string | undefined) {
  return text === undefined ? {} : { [side]: text };
}
