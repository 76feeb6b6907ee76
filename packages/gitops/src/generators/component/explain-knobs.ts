import { type Component, SIZES } from '@254carbon/observability';

/** A knob as the file of a component explains it. */
export interface ExplainedKnob {
  readonly name: string;
  /** As TypeScript writes it. */
  readonly value: string;
  /** What it is for, on lines that fit. */
  readonly explained: readonly string[];
}

/** As wide as this project's formatter lets a comment be, after its indentation. */
const WIDTH = 105;

/** What each knob is for, with its default and what the sizes make of it. */
export function explainKnobs({ knobs }: Component): readonly ExplainedKnob[] {
  return Object.entries(knobs).map(([name, { schema, default: base, sizes }]) => {
    const bySize = SIZES.flatMap((size) => (sizes[size] === undefined ? [] : [`${size} ${sizes[size]}`]));
    const text = `${String(schema['description'])}${bySize.length === 0 ? '' : ` By size: ${bySize.join(', ')}.`}`;
    return { name, value: literal(base), explained: wrap(text) };
  });
}

function literal(value: string | number | boolean): string {
  return typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : String(value);
}

function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
