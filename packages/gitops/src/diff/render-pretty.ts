import { escapeUnusual, type FieldView, type ObjectView, type TextView } from '@254carbon/manifest';
import { type Column, renderTable } from '../cli/render-table';
import { describeField } from './describe-value';
import { type Counts, countsOf, type DangerView, type DiffReport, differs } from './diff-report';
import { describeVersions } from './describe-versions';
import { groupDangers } from './group-dangers';
import { groupFields } from './group-fields';
import { orderObjects } from './order-objects';
import { describeNoise, plural } from './describe-noise';
import { where } from './where';
import { type Told, tellDangers, tellObjects, tellTexts } from './tell-once';

export interface PrettyOptions {
  readonly colour: boolean;
  /** The table and the summaries only. */
  readonly stat?: boolean;
  /** Names of what differs, without fields; of dangers too. */
  readonly nameOnly?: boolean;
}

const CODES = {
  bold: [1, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  dim: [2, 22],
} as const;
type Paint = (text: string, style: keyof typeof CODES) => string;

const SIGNS = { added: '+', removed: '-', changed: '~', moved: '>', renamed: '>' } as const;
const COLOURS = { added: 'green', removed: 'red', changed: 'yellow', moved: 'cyan', renamed: 'cyan' } as const;

/** A report for a terminal: a table over all, then versions, dangers, and what differs, each told once. */
export function renderPretty(report: DiffReport, { colour, stat = false, nameOnly = false }: PrettyOptions): string {
  const paint: Paint = (text, style) => {
    const [on, off] = CODES[style];
    // What comes from a file must not steer the terminal.
    const safe = escapeUnusual(text);
    return colour ? `\u001b[${on}m${safe}\u001b[${off}m` : safe;
  };
  const dangers = tellDangers(report);
  const parts = [
    heading(report, paint),
    ...(stat || nameOnly || report.environments.length > 0 ? [table(report)] : []),
    versionLines(report, paint),
    dangerLines(dangers, report, paint, nameOnly),
    ...(stat ? [] : [body(report, dangers, paint, nameOnly)]),
    verdictLine(report, paint),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function heading({ before, after, notes }: DiffReport, paint: Paint): string {
  return [`${paint(`${before} → ${after}`, 'bold')}\n`, ...notes.map((note) => `${note}\n`)].join('');
}

interface Row extends Counts {
  readonly environment: string;
  readonly dangers: number;
}

const columns: readonly Column<Row>[] = [
  { heading: 'environment', cell: ({ environment }) => environment },
  { heading: 'removed', cell: ({ removed }) => removed },
  { heading: 'changed', cell: ({ changed }) => changed },
  { heading: 'added', cell: ({ added }) => added },
  { heading: 'moved', cell: ({ moved }) => moved },
  { heading: 'pages', cell: ({ texts }) => texts },
  { heading: 'same', cell: ({ unchanged }) => unchanged },
  { heading: 'dangers', cell: ({ dangers }) => dangers },
];

function table({ environments }: DiffReport): string {
  const rows = environments.map(({ environment, view, dangers }) => ({
    ...{ environment, dangers: dangers.length },
    ...countsOf(view),
  }));
  return rows.length === 0 ? '' : renderTable(columns, rows);
}

function versionLines(report: DiffReport, paint: Paint): string {
  const lines = describeVersions(report).map(
    ({ text, step }) => `  ${step === 'major' ? paint(text, 'yellow') : text}\n`,
  );
  return lines.length === 0 ? '' : `${paint('Versions', 'bold')}\n${lines.join('')}`;
}

function dangerLines(
  dangers: readonly Told<DangerView>[],
  report: DiffReport,
  paint: Paint,
  nameOnly: boolean,
): string {
  if (dangers.length === 0) return '';
  const texts = groupDangers(dangers).map(({ environments, objects, what: { code, why, lost, fix } }) =>
    [
      ...objects.map(
        (object) => `  ${paint(`! ${code}`, 'red')}  ${paint(object, 'bold')}${where(environments, report)}\n`,
      ),
      ...(nameOnly
        ? []
        : [
            `    ${escapeUnusual(why)}\n`,
            `    Lost: ${escapeUnusual(lost)}\n`,
            `    Way out: ${fix.split('\n').map(escapeUnusual).join('\n      ')}\n`,
          ]),
    ].join(''),
  );
  return `${paint('Dangers', 'bold')}\n${texts.join('')}`;
}

function body(report: DiffReport, dangers: readonly Told<DangerView>[], paint: Paint, nameOnly: boolean): string {
  const objects = orderObjects(tellObjects(report), dangers);
  const texts = tellTexts(report);
  const layout = report.environments.reduce((sum, { view }) => sum + view.layout.length, 0);
  return [
    ...objects.map((one) => objectLines(one, report, paint, nameOnly)),
    ...texts.map((one) => textLines(one, report, paint, nameOnly)),
    ...(layout === 0
      ? []
      : [
          paint(
            `= ${plural(layout, 'file')} differ${layout === 1 ? 's' : ''} in comments, layout or order only`,
            'dim',
          ) + '\n',
        ]),
  ].join('');
}

function objectLines(
  { what, environments, files }: Told<ObjectView>,
  report: DiffReport,
  paint: Paint,
  nameOnly: boolean,
): string {
  const { title, titleBefore, fileBefore } = what;
  const name = titleBefore === undefined ? title : `${titleBefore} → ${title}`;
  const file =
    fileBefore === undefined ? files.filter((one) => one !== title).join(', ') : `${fileBefore} → ${files.join(', ')}`;
  const place = file === '' ? '' : `  ${paint(file, 'dim')}`;
  const head = `${paint(`${SIGNS[what.what]} ${name}`, COLOURS[what.what])}${place}${where(environments, report)}\n`;
  if (nameOnly) return head;
  const fields = groupFields(what.fields).flatMap(({ place, fields: own }) => [
    ...(place === '' ? [] : [paint(`    ${place}`, 'bold') + '\n']),
    ...own.map(({ field, path }) => fieldLines(field, path, place === '' ? '    ' : '      ', paint)),
  ]);
  return [head, ...fields, ...what.noise.map((noise) => paint(`    = ${describeNoise(noise)}`, 'dim') + '\n')].join('');
}

const FIELD_SIGNS = { added: '+', removed: '-', changed: '~', reordered: '↕' } as const;

function fieldLines(field: FieldView, path: string, indent: string, paint: Paint): string {
  const { head, lines } = describeField(field, path);
  const more = lines.map((line) => `${indent}  ${paintLine(line, paint)}\n`);
  return [`${indent}${FIELD_SIGNS[field.what]} ${escapeUnusual(head)}\n`, ...more].join('');
}

function textLines(
  { what, environments }: Told<TextView>,
  report: DiffReport,
  paint: Paint,
  nameOnly: boolean,
): string {
  const name = what.from === undefined ? what.file : `${what.from} → ${what.file}`;
  const head = `${paint(`${SIGNS[what.what]} ${name}`, COLOURS[what.what])}${where(environments, report)}\n`;
  if (nameOnly) return head;
  if (what.what === 'changed' && what.lines === undefined) return `${head}    replaced\n`;
  return [head, ...(what.lines ?? []).map((line) => `    ${paintLine(line, paint)}\n`)].join('');
}

function paintLine(line: string, paint: Paint): string {
  const style = line.startsWith('+') ? 'green' : line.startsWith('-') ? 'red' : 'dim';
  return paint(line.trimEnd(), style);
}

function verdictLine(report: DiffReport, paint: Paint): string {
  const { environments } = report;
  const changed = environments.filter(differs).length;
  if (changed === 0) return `${paint('No differences', 'green')} in ${plural(environments.length, 'environment')}\n`;
  const dangers = tellDangers(report).length;
  const danger = dangers === 0 ? '' : `, ${paint(plural(dangers, 'danger'), 'red')}`;
  return `${changed} of ${plural(environments.length, 'environment')} differ${changed === 1 ? 's' : ''}${danger}\n`;
}
