import * as fc from 'fast-check';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { parse } from 'yaml';
import { emitYaml } from './emit-yaml';
import type { Json } from '../json';
import { parseYaml } from '../parse/parse-yaml';

const RUNS = 2000;

/** Pieces that mean something to some reader of YAML, in any combination. */
const PIECES = [
  ...` \n\t\r:#-?'"\\{}[]&*!|>%@\`=~.,_+$/`,
  ...'019aexoby',
  ...['null', 'Null', 'yes', 'No', 'on', 'OFF', 'true', 'False', 'inf', 'nan', '<<', '---', '...', '\n\n', ': ', ' #'],
  ...['0x1F', '0o17', '0b11', '017', '08', '1_000', '1:30', '12:30:45.5', '1e3', '2001-12-14', '2001-12-14T21:59:43Z'],
  ...['é', '😀', '日本', '\u00a0', '\u0085', '\u2028', '\u2029', '\ufeff', '\ufffe', '\u200b', '\u202e', '\u00ad'],
  ...['\u0000', '\u0007', '\u001b', '\u007f', '\u009f', '\ud800', '\udc00', '\uffff'],
];

const nasty = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.constantFrom(...PIECES),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const key = nasty.filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text));
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(-0, 1e21, 1e-7),
);
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(nasty, number, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

const readers: [string, (text: string) => unknown][] = [
  ['our parser', (text) => parseYaml(text, 'x.yaml').documents[0]?.value ?? null],
  ['yaml in version 1.2', (text) => parse(text, { version: '1.2' })],
  ['yaml in version 1.1', (text) => parse(text, { version: '1.1' })],
  ['js-yaml', (text) => load(text)],
  ['js-yaml in version 1.1', (text) => load(text, { schema: YAML11_SCHEMA })],
];

describe('what emitYaml writes', () => {
  it.each(readers)('is read by %s as the same value', (_name, read) => {
    fc.assert(
      fc.property(json, (value) => {
        expect(read(emitYaml(value))).toEqual(value);
      }),
      { numRuns: RUNS },
    );
  });

  it.each(readers)('is read by %s as the same value, for any text under any key', (_name, read) => {
    fc.assert(
      fc.property(key, nasty, nasty, (name, one, other) => {
        const value = { [name]: one, list: [one, [other, one]], last: other };
        expect(read(emitYaml(value))).toEqual(value);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives no cause for a problem, but for the control characters that no manifest needs', () => {
    fc.assert(
      fc.property(json, (value) => {
        const { problems } = parseYaml(emitYaml(value), 'x.yaml');
        expect(problems.filter(({ code }) => code !== 'control-character')).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
