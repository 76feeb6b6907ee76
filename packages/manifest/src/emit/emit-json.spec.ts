import { emitJson } from './emit-json';

describe('emitJson', () => {
  it('writes lists of scalars on one line where they fit, and everything else on lines of its own', () => {
    const long = Array.from({ length: 30 }, (_, index) => `item ${index}`);
    expect(emitJson({ a: [1, 'b', true], c: [{ d: ['e'] }], f: [], g: ['a, b', '[c'] })).toBe(
      '{\n  "a": [1, "b", true],\n  "c": [\n    {\n      "d": ["e"]\n    }\n  ],\n  "f": [],\n  "g": [\n    "a, b",\n    "[c"\n  ]\n}\n',
    );
    expect(emitJson({ long }).split('\n')).toHaveLength(35);
    expect(JSON.parse(emitJson({ long }))).toEqual({ long });
  });
});
