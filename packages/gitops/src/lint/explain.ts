import { type Problem, raise, type Rule, suggest } from '@254carbon/manifest';
import { ruleBook } from '../rule-book';
import { gitopsRules } from '../rules';
import { type Page, pages } from './pages';

/** The page of a code as Markdown, or why there is none. `all` gives those of everything that `lint` looks for. */
export function explain(code: string): string | Problem {
  if (code === 'all') return renderPages();
  if (Object.hasOwn(ruleBook, code)) return renderPage(code, pages[code]);
  const suggestion = suggest(code, Object.keys(ruleBook)) ?? '';
  return raise(gitopsRules, 'unknown-code', { file: 'gitops lint' }, { code, suggestion });
}

function renderPages(): string {
  const parts = Object.entries(pages).map(([code, page]) => renderPage(code, page, '##'));
  const [title, intro] = [
    '# What lint looks for',
    '`gitops lint` checks what people edit, without a render. `gitops lint --explain <code>` prints one of these pages, and says what there is to say of every other code. Beyond these it tells all that is wrong with the files themselves: syntax, keys and types by their schemas.',
  ];
  return [title, '', intro, '', ...parts].join('\n');
}

function renderPage(code: string, page: Page | undefined, heading = '#'): string {
  const rule = ruleBook[code] as Rule;
  const { problem, fix } = wordingOf(rule);
  const lines = [
    `${heading} ${code}`,
    `${rule.severity === 'error' ? 'Error' : 'Warning'}. ${problem}`,
    ...(fix === '' ? [] : [`Fix: ${fix}`]),
    ...(page === undefined ? [] : [page.why, ...exampleOf(page)]),
  ];
  return `${lines.join('\n\n')}\n`;
}

function exampleOf({ file, bad, good }: Page): readonly string[] {
  const language = file.slice(file.lastIndexOf('.') + 1);
  const block = (text: string) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
  return [
    `Told of \`${file}\`:`,
    block(bad),
    ...(good === '' ? ['Not told without the file.'] : ['Not told of:', block(good)]),
  ];
}

/** The sentences with the names of what they are filled with; none where they cannot be said without. */
function wordingOf({ problem, fix }: Rule): { readonly problem: string; readonly fix: string } {
  const names = new Proxy({}, { get: (_, name) => `<${String(name)}>` }) as never;
  try {
    return { problem: problem(names), fix: fix(names) };
  } catch {
    return { problem: 'The problem says what it has found, and what to do.', fix: '' };
  }
}
