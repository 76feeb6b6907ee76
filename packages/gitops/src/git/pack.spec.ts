import * as fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import { packObject } from './pack';

describe('packObject', () => {
  it('gives type, size and the content in the format of zlib, small or large', () => {
    const contents = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.nat(3000).map((length) => new Uint8Array(length).fill(255)),
    );
    fc.assert(
      fc.property(contents, (content) => {
        const packed = packObject('blob', Buffer.from(content));
        const head = packed.findIndex((byte) => byte < 0x80) + 1;
        const size = packed.subarray(1, head).reduce((sum, byte, index) => sum + ((byte & 0x7f) << (4 + 7 * index)), 0);
        expect(((packed[0] ?? 0) >> 4) & 7).toBe(3);
        expect(size + ((packed[0] ?? 0) & 0x0f)).toBe(content.length);
        expect(inflateSync(packed.subarray(head)).equals(content)).toBe(true);
      }),
    );
  });
});
