import { parseTrailers, renderTrailers } from './trailers';

const all = {
  environment: 'production',
  source: '0123456789012345678901234567890123456789',
  dirty: true,
  tool: '1.2.3',
  tree: 'f'.repeat(40),
  rollbackTo: 'e'.repeat(40),
};

describe('trailers', () => {
  it('are read as they were written', () => {
    for (const trailers of [all, { ...all, dirty: false }, { tree: 'a' }]) {
      const message = `chore(x): y\n\nBody.\n\nMore.\n\n${renderTrailers(trailers)}`;
      expect(parseTrailers(message)).toEqual({ trailers, text: 'chore(x): y\n\nBody.\n\nMore.' });
    }
  });

  it('leave those of others where they are', () => {
    const message = `s\n\nSigned-off-by: Ada <a@b>\n${renderTrailers({ tree: 'a' })}`;
    expect(parseTrailers(message)).toEqual({ trailers: { tree: 'a' }, text: 's\n\nSigned-off-by: Ada <a@b>' });
  });

  it('count in the last paragraph only, and never in the subject', () => {
    for (const text of [`s\n\nGitops-Tree: a\n\nThe end.`, 'Gitops-Tree: a', '']) {
      expect(parseTrailers(text)).toEqual({ trailers: {}, text });
    }
  });
});
