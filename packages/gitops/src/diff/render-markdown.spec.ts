import type { ObjectView } from '@254carbon/manifest';
import type { DiffReport } from './diff-report';
import { renderGithub } from './render-github';
import { COMMENT_LIMIT, renderMarkdown } from './render-markdown';

function report(objects: number, dangers = 0, lines = 4): DiffReport {
  const object = (index: number): ObjectView => ({
    what: 'changed',
    title: `ConfigMap x/config-${index}`,
    file: 'a.yaml',
    fields: [
      {
        what: 'changed',
        path: `data.key${index}`,
        lines: Array.from({ length: lines }, (_, line) => `+ä€𝒳 ${index} ${line}`),
      },
    ],
    noise: [],
  });
  const danger = (index: number) => ({
    ...({ code: 'storage-shrunk', harm: 'data', file: 'a.yaml', path: '' } as const),
    ...{ object: `ConfigMap x/config-${index}`, why: `It, number ${index}, 100%.`, lost: 'All.', fix: 'none.' },
  });
  const view = {
    objects: Array.from({ length: objects }, (_, index) => object(index)),
    texts: [],
    layout: [],
    unchanged: 3,
  };
  return {
    ...{ before: 'a', after: 'b', notes: [] },
    environments: [
      {
        environment: 'production',
        view,
        dangers: Array.from({ length: dangers }, (_, index) => danger(index)),
        versions: [],
      },
    ],
  };
}

describe('renderMarkdown', () => {
  it('fits a comment, worst first, and says what was left out and where the whole is', () => {
    const text = renderMarkdown(report(3000, 2), { limit: COMMENT_LIMIT, whole: 'https://example.com/run' });
    expect([...text].length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect([...text].length).toBeGreaterThan(COMMENT_LIMIT - 2000);
    expect(text).toMatch(/\n> \*\*\d{4} parts left out\*\* to fit\. The whole: https:\/\/example\.com\/run\n$/);
    expect(text.indexOf('storage-shrunk')).toBeLessThan(text.indexOf('### Objects'));
    expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? 0);
  });

  it('leaves out an object that is too long for itself, and keeps those behind it', () => {
    const long = report(2, 0, 20_000);
    const short = report(3);
    const [first] = long.environments[0]?.view.objects ?? [];
    const view = { ...short.environments[0]!.view, objects: [first!, ...short.environments[0]!.view.objects] };
    const text = renderMarkdown(
      { ...short, environments: [{ ...short.environments[0]!, view }] },
      { limit: COMMENT_LIMIT },
    );
    expect(text).toContain('config-2');
    expect(text).toContain('**1 part left out**');
  });

  it('leaves nothing out where it fits', () => {
    expect(renderMarkdown(report(3), { limit: COMMENT_LIMIT })).not.toContain('left out');
  });
});

describe('renderGithub', () => {
  it('keeps the summary below the limit in bytes, and annotations at ten', () => {
    const { annotations, summary } = renderGithub(report(6000, 30, 30));
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_000_000);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(900_000);
    const lines = annotations.trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe('::warning title=storage-shrunk::ConfigMap x/config-0: It, number 0, 100%25.');
    expect(lines[9]).toBe('::warning title=dangers::21 more, in the summary of this run');
  });
});
