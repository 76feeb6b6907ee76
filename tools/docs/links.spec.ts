import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withoutCode } from './parse-fences';
import { readDocuments, root } from './read-documents';

/** The anchor that GitHub gives to a heading. */
function anchorOf(heading: string): string {
  return heading
    .replace(/`/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function anchorsIn(text: string): readonly string[] {
  const prose = text.replace(/^([ ]*)```[\s\S]*?^\1```[ ]*$/gm, '');
  return [...prose.matchAll(/^#+ (.*)$/gm)].map((match) => anchorOf(match[1] ?? ''));
}

/** Links of a document that lead nowhere. */
function brokenLinks({ path, text }: { readonly path: string; readonly text: string }): readonly string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^(https?|mailto):/.test(target)) return [];
    const [file = '', anchor] = target.split('#');
    const place = file === '' ? join(root, path) : join(root, dirname(path), file);
    if (!existsSync(place)) return [target];
    if (anchor === undefined) return [];
    return statSync(place).isFile() && anchorsIn(readFileSync(place, 'utf8')).includes(anchor) ? [] : [target];
  });
}

describe('links of the documents', () => {
  it.each(readDocuments().map((one) => [one.path, one] as const))('lead somewhere in %s', (_, document) => {
    expect(brokenLinks(document)).toEqual([]);
  });

  it('are told when they lead nowhere', () => {
    const text = '# A b!\n\n[a](nothing.md) [b](LICENSE) [c](#a-b) [d](README.md#no) `[e](no.md)`\n';
    expect(brokenLinks({ path: 'probe.md', text: text.replace('(#a-b)', '(CONTRIBUTING.md#the-map)') })).toEqual([
      'nothing.md',
      'README.md#no',
    ]);
  });
});
