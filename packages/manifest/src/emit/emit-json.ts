import type { Json } from '../json';

const WIDTH = 120;

/** JSON as Prettier writes it, so that a format check has nothing to say: lists of scalars on one line where they fit. */
export function emitJson(value: Json): string {
  const list = /^(.*)\[\n\s+([^[\]{}]*?)\n\s+\](,?)/gm;
  const folded = JSON.stringify(value, null, 2).replace(list, (whole, before: string, items: string, comma: string) => {
    const line = `${before}[${items.replace(/,\n\s+/g, ', ')}]${comma}`;
    return line.length > WIDTH ? whole : line;
  });
  return `${folded}\n`;
}
