import type { ChangeView, FieldView, Json, ObjectView } from '@254carbon/manifest';

const SIGNS = { added: '+', removed: '-', changed: '~', moved: '→', renamed: '→', reordered: '~' } as const;
const MOST_FIELDS = 40;
const LONGEST = 120;

/** A change as plain lines: each object with the fields that differ. */
export function drawChange({ objects, texts, layout }: ChangeView): string {
  const lines = [
    ...objects.flatMap(drawObject),
    ...texts.flatMap(({ what, file, from, lines = [] }) => [
      `${SIGNS[what]} ${from === undefined ? '' : `${from} → `}${file}`,
      ...lines.slice(0, MOST_FIELDS).map((line) => `    ${line}`),
      ...more(lines.length, 'lines'),
    ]),
    ...layout.map((file) => `~ ${file} (comments or layout alone)`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function drawObject({ what, title, file, fileBefore, titleBefore, fields, noise }: ObjectView): readonly string[] {
  const was = [titleBefore, fileBefore === undefined ? undefined : `in ${fileBefore}`].filter(
    (one) => one !== undefined,
  );
  return [
    `${SIGNS[what]} ${title} (${file})${was.length === 0 ? '' : `, was ${was.join(' ')}`}`,
    ...fields.slice(0, MOST_FIELDS).flatMap(drawField),
    ...more(fields.length, 'fields'),
    ...noise.map(({ reason, count }) => `    (${count} × ${reason})`),
  ];
}

function drawField({ what, path, before, after, lines }: FieldView): readonly string[] {
  if (lines !== undefined) {
    return [
      `    ${path}:`,
      ...lines.slice(0, MOST_FIELDS).map((line) => `      ${line}`),
      ...more(lines.length, 'lines'),
    ];
  }
  const values = {
    added: `+ ${write(after)}`,
    removed: `- ${write(before)}`,
    changed: `${write(before)} → ${write(after)}`,
    reordered: `${write(before)} → ${write(after)}`,
  }[what];
  return [`    ${path}: ${values}`];
}

function more(count: number, noun: string): readonly string[] {
  return count > MOST_FIELDS ? [`    … ${count - MOST_FIELDS} more ${noun}`] : [];
}

function write(value: Json | undefined): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
