import { digest } from '../digest';
import { encodeTree } from './encode-tree';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('encoding a tree', () => {
  it('gives each file its bytes and their digest, also of characters of several bytes', () => {
    const files = [
      { path: 'a', content: 'a\n' },
      { path: 'b', content: '€ und 😀\n' },
      { path: 'c', content: '' },
      { path: 'd', content: 'x'.repeat(100_000) },
    ];
    expect(encodeTree(files).map(({ path, bytes, digest }) => [path, text(bytes), digest])).toEqual(
      files.map(({ path, content }) => [path, content, digest(content)]),
    );
  });

  it('leaves what trees have in common alone when the next tree is encoded', () => {
    const shared = { path: 's', content: 'shared\n', shared: true };
    const [first] = encodeTree([shared, { path: 'own', content: 'first' }]);
    const [again, own] = encodeTree([shared, { path: 'own', content: 'other' }]);
    expect(again).toBe(first);
    expect([again, own].map((one) => text(one?.bytes ?? Buffer.of()))).toEqual(['shared\n', 'other']);
  });
});
