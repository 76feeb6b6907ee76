import { appendFileSync } from 'node:fs';

/** Puts Markdown on the page of a run of GitHub Actions; says whether it could. */
export function appendSummary(markdown: string): boolean {
  const path = process.env['GITHUB_STEP_SUMMARY'];
  if (path === undefined || path === '') return false;
  try {
    appendFileSync(path, markdown);
    return true;
  } catch {
    return false;
  }
}
