import { parse } from 'jsonc-parser';
import { editJson } from './edit-json';

const WRITTEN = `{
    // four spaces, a comment
    "plugins": [ "one" , /* mine */ "two"], "odd":   { "a": 1 },
    "list": [
        "a" // the first
    ],
    "none": [ /* nothing yet */ ]
}
`;

describe('editJson', () => {
  it('adds to lists and maps, and leaves every other byte', () => {
    const text = editJson(WRITTEN, [
      { path: ['plugins'], add: 'three' },
      { path: ['odd', 'b'], set: [1] },
      { path: ['list'], add: { c: 1 } },
      { path: ['none'], add: true },
      { path: ['odd', 'a'], set: 2 },
    ]);
    expect(text).toBe(`{
    // four spaces, a comment
    "plugins": [ "one" , /* mine */ "two", "three"], "odd":   { "a": 2, "b": [
        1
    ] },
    "list": [
        "a", // the first
        {
            "c": 1
        }
    ],
    "none": [
        true /* nothing yet */ ]
}
`);
  });

  it('makes what is not there', () => {
    expect(editJson('{}\n', [{ path: ['sync', 'globalGenerators'], add: 'x:sync' }])).toBe(
      '{\n  "sync": {\n    "globalGenerators": [\n      "x:sync"\n    ]\n  }\n}\n',
    );
  });

  it('keeps line ends and tabs', () => {
    expect(editJson('{\r\n\t"a": 1\r\n}\r\n', [{ path: ['b'], set: 2 }])).toBe('{\r\n\t"a": 1,\r\n\t"b": 2\r\n}\r\n');
  });

  it('gets along with a comma at the end of a list', () => {
    const text = editJson('{ "list": ["a",] }', [{ path: ['list'], add: 'b' }]);
    expect(parse(text)).toEqual({ list: ['a', 'b'] });
  });
});
