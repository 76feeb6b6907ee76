/** The candidate that was most likely meant by a misspelt word, or undefined where none is near. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const folded = fold(candidate);
    if (Math.abs(folded.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, folded);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? theOnlyOneThatStartsWith(wanted, word, candidates);
}

/** Case and separators are what people get wrong most: `storage_class` is `storageClass`. */
function fold(word: string): string {
  return word.toLowerCase().replace(/[-_. ]/g, '');
}

function theOnlyOneThatStartsWith(wanted: string, word: string, candidates: readonly string[]): string | undefined {
  if (wanted.length < 3) return undefined;
  const longer = candidates.filter((candidate) => candidate !== word && fold(candidate).startsWith(wanted));
  return longer.length === 1 ? longer[0] : undefined;
}

/** Damerau-Levenshtein distance with adjacent swaps (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}
