import { escapeUnusual, type ObjectView, type TextView } from '@254carbon/manifest';
import { describeField } from './describe-value';
import { describeNoise, plural } from './describe-noise';
import { describeVersions } from './describe-versions';
import { countsOf, type DangerView, type DiffReport, differs } from './diff-report';
import { groupFields } from './group-fields';
import { orderObjects } from './order-objects';
import { type Told, tellDangers, tellObjects, tellTexts } from './tell-once';
import { where } from './where';

export interface MarkdownOptions {
  /** Size that the text may have. */
  readonly limit: number;
  /** How it is measured; by default in code points, as GitHub counts comments. */
  measure?(text: string): number;
  /** Where the whole is, for when something is cut: a link or a command. */
  readonly whole?: string;
}

/** Below the error of GitHub, which says 65,536. */
export const COMMENT_LIMIT = 65_000;
const MOST_ROWS = 50;
const WORDS = { added: 'new', removed: 'gone', changed: 'changed', moved: 'moved', renamed: 'renamed' } as const;

/** A report for a pull request: worst first, details folded; what does not fit is left out whole, and said. */
export function renderMarkdown(report: DiffReport, options: MarkdownOptions): string {
  const { limit, measure = codePoints, whole = 'gitops diff' } = options;
  const dangers = tellDangers(report);
  const objects = orderObjects(tellObjects(report), dangers);
  const texts = tellTexts(report);
  const pieces = [
    head(report, dangers.length),
    ...section(
      'Dangers',
      dangers.map((one) => dangerText(one, report)),
    ),
    ...section(
      'Objects',
      objects.map((one) => objectText(one, report)),
    ),
    ...section(
      'Pages',
      texts.map((one) => pageText(one, report)),
    ),
    layoutText(report),
  ]
    .filter((piece) => piece !== '')
    .map((piece) => piece.split('\n').map(escapeUnusual).join('\n'));
  const [kept, left] = fit(pieces, limit - measure(cutNote(999_999, whole)), measure);
  return kept.join('') + (left === 0 ? '' : cutNote(left, whole));
}

function codePoints(text: string): number {
  // Two units of UTF-16 make one where the first is of a pair.
  return text.length - (text.match(/[\ud800-\udbff]/g)?.length ?? 0);
}

function section(title: string, pieces: readonly string[]): readonly string[] {
  return pieces.length === 0 ? [] : [`### ${title}\n\n`, ...pieces];
}

/** What fits, piece by piece; one that is too long is passed over, so that those behind it still get their place. */
function fit(pieces: readonly string[], limit: number, measure: (text: string) => number): [string[], number] {
  let room = limit;
  const kept = pieces.filter((piece) => {
    const size = measure(piece);
    if (size > room) return false;
    room -= size;
    return true;
  });
  return [kept, pieces.length - kept.length];
}

function cutNote(count: number, whole: string): string {
  return `\n> **${plural(count, 'part')} left out** to fit. The whole: ${whole}\n`;
}

function head(report: DiffReport, dangers: number): string {
  const { environments, before, after, notes } = report;
  const changed = environments.filter(differs);
  const title =
    changed.length === 0
      ? 'No differences'
      : `${changed.length} of ${plural(environments.length, 'environment')} differ${changed.length === 1 ? 's' : ''}`;
  const rows = changed.slice(0, MOST_ROWS).map(({ environment, view, dangers: own }) => {
    const { removed, changed: fields, added, moved, texts, unchanged } = countsOf(view);
    return `| ${cell(environment)} | ${[removed, fields, added, moved, texts, unchanged, own.length].join(' | ')} |\n`;
  });
  const versions = describeVersions(report).map(
    ({ text, step }) => `- ${step === 'major' ? '**' : ''}${escape(text)}${step === 'major' ? '**' : ''}\n`,
  );
  return [
    `## ${title}${dangers === 0 ? '' : `, ${plural(dangers, 'danger')}`}\n\n${escape(before)} → ${escape(after)}\n\n`,
    ...notes.map((note) => `> ${escape(note)}\n\n`),
    ...(rows.length === 0
      ? []
      : [
          '| environment | removed | changed | added | moved | pages | same | dangers |\n| --- | --: | --: | --: | --: | --: | --: | --: |\n',
          ...rows,
        ]),
    ...(changed.length > MOST_ROWS ? [`\n… and ${changed.length - MOST_ROWS} more environments\n`] : []),
    ...(versions.length === 0 ? [] : ['\n### Versions\n\n', ...versions]),
    '\n',
  ].join('');
}

function dangerText({ what, environments }: Told<DangerView>, report: DiffReport): string {
  const { code, object, why, lost, fix } = what;
  const steps = fix.includes('\n') ? `Way out:\n\n${fence(fix.split('\n'), '')}` : `Way out: ${escape(fix)}\n`;
  return [
    `<details><summary>⚠️ <b>${html(code)}</b> ${html(object)}${html(where(environments, report))}</summary>\n\n`,
    `${escape(why)}\n\nLost: ${escape(lost)}\n\n${steps}\n</details>\n\n`,
  ].join('');
}

/** In a block of diff a line is coloured by its first character. */
const FIELD_SIGNS = { added: '+', removed: '-', changed: '!', reordered: '!' } as const;

function objectText({ what, environments, files }: Told<ObjectView>, report: DiffReport): string {
  const { title, titleBefore, fileBefore, fields, noise } = what;
  const name = titleBefore === undefined ? title : `${titleBefore} → ${title}`;
  const file = `${fileBefore === undefined ? '' : `${fileBefore} → `}${files.join(', ')}`;
  const lines = groupFields(fields).flatMap(({ place, fields: own }) => [
    ...(place === '' ? [] : [`@@ ${place} @@`]),
    ...own.flatMap(({ field, path }) => {
      const { head: line, lines: more } = describeField(field, path);
      return [`${FIELD_SIGNS[field.what]} ${line}`, ...more];
    }),
  ]);
  const summary = `<b>${WORDS[what.what]}</b> ${html(name)}${html(where(environments, report))}`;
  const quiet = noise.map((one) => `- of no consequence: ${escape(describeNoise(one))}\n`);
  if (lines.length + quiet.length === 0) return `- ${summary} <code>${html(file)}</code>\n\n`;
  const code = lines.length === 0 ? '' : fence(lines, 'diff');
  return `<details><summary>${summary}</summary>\n\n<code>${html(file)}</code>\n\n${code}${quiet.join('')}\n</details>\n\n`;
}

function pageText({ what, environments }: Told<TextView>, report: DiffReport): string {
  const name = what.from === undefined ? what.file : `${what.from} → ${what.file}`;
  const summary = `<b>${WORDS[what.what]}</b> ${html(name)}${html(where(environments, report))}`;
  if (what.lines === undefined) return `- ${summary}\n\n`;
  return `<details><summary>${summary}</summary>\n\n${fence(what.lines, 'diff')}\n</details>\n\n`;
}

function layoutText({ environments }: DiffReport): string {
  const count = environments.reduce((sum, { view }) => sum + view.layout.length, 0);
  return count === 0 ? '' : `${plural(count, 'file')} differ only in comments, layout or order.\n`;
}

/** Longer than any row of backticks inside. */
function fence(lines: readonly string[], language: string): string {
  const text = lines.join('\n');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text}\n${ticks}\n`;
}

function html(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/@/g, '&#64;');
}

/** Text that must stay text: no markup, no mention of somebody, no reference to an issue. */
function escape(text: string): string {
  return html(text)
    .replace(/([\\`*_[\]|#~])/g, '\\$1')
    .replace(/\n/g, ' ');
}

function cell(text: string): string {
  return escape(text);
}
