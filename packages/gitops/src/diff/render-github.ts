import type { DiffReport } from './diff-report';
import { renderMarkdown } from './render-markdown';
import { tellDangers } from './tell-once';
import { where } from './where';

/** Above 1 MiB the step summary is lost, and the step stays green. */
const SUMMARY_LIMIT = 1_000_000;
/** GitHub shows no more of one kind for a step. */
const MOST_ANNOTATIONS = 10;

export interface GithubOutput {
  /** Lines that GitHub reads from the output of a step. */
  readonly annotations: string;
  /** Markdown for the page of the run. */
  readonly summary: string;
}

/** A report for a run of GitHub Actions. */
export function renderGithub(report: DiffReport, whole?: string): GithubOutput {
  const dangers = tellDangers(report);
  const shown = dangers.length > MOST_ANNOTATIONS ? dangers.slice(0, MOST_ANNOTATIONS - 1) : dangers;
  const lines = shown.map(({ what: { code, object, why }, environments }) =>
    annotation(code, `${object}${where(environments, report)}: ${why}`),
  );
  const rest = dangers.length - shown.length;
  if (rest > 0) lines.push(annotation('dangers', `${rest} more, in the summary of this run`));
  const measure = (text: string) => new TextEncoder().encode(text).length;
  const options = { limit: SUMMARY_LIMIT, measure, ...(whole === undefined ? {} : { whole }) };
  return { annotations: lines.join(''), summary: renderMarkdown(report, options) };
}

function annotation(title: string, message: string): string {
  const data = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  return `::warning title=${data(title).replace(/:/g, '%3A').replace(/,/g, '%2C')}::${data(message)}\n`;
}
