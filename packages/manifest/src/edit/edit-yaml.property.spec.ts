import * as fc from 'fast-check';
import { editYaml, type YamlEdit } from './edit-yaml';
import { withValueAt } from './set-in-value';
import { emitFlow } from './emit-flow';
import { emitYaml } from '../emit/emit-yaml';
import { isObject, type Json, type Path } from '../json';
import { parseYaml } from '../parse/parse-yaml';
import { valueAt } from '../value-at';

/** A text that a person could have written, as pieces of which one can be left out or replaced. */
interface Line {
  readonly key: string;
  /** As it is written, on one line. */
  readonly value: string;
  readonly above: string;
  readonly comment: string;
}
interface Section {
  readonly name: string;
  readonly lines: readonly Line[];
}

const word = fc.constantFrom('loki', 'tempo', 'a-b', '"q"', "'s'", 'x.y', '"on"');
const written = fc.constantFrom(
  ...[
    '1',
    'text',
    "'quoted'",
    '"double"',
    '{}',
    '[]',
    '{ a: 1, b: [x, y] }',
    '[a, b]',
    '',
    '~',
    '31d',
    'a b  c',
    '"1"',
  ],
  ...[
    '{a: 1,b: 2}',
    '[ a ]',
    "'it''s'",
    '|-\n    one\n\n    two',
    '>-\n    folded\n    twice',
    '\n    deep: 1',
    '\n  - a\n  - b',
  ],
);
const line: fc.Arbitrary<Line> = fc.record({
  key: word,
  value: written,
  above: fc.constantFrom('', '', '  # of a person\n', '\n', '\n  # two\n  # lines\n'),
  comment: fc.constantFrom('', '', ' # why', '  #'),
});
const section: fc.Arbitrary<Section> = fc.record({
  name: fc.constantFrom('components', 'cluster', 'values'),
  lines: fc.uniqueArray(line, { minLength: 2, maxLength: 5, selector: ({ key }) => unquoted(key) }),
});
const document = fc.uniqueArray(section, { minLength: 1, maxLength: 3, selector: ({ name }) => name });
const lineBreak = fc.constantFrom('\n', '\r\n');

function unquoted(key: string): string {
  return key.replace(/^["']|["']$/g, '');
}

function write(sections: readonly Section[], { tail, eol }: { tail: string; eol: string }): string {
  const text = sections.map(({ name, lines }) => `# ${name}\n${name}:\n${lines.map(writeLine).join('')}`).join('\n');
  const whole = `# head\n${text}`.replace(/\n$/, '') + tail;
  return whole.replaceAll('\n', eol);
}

/** Without a key only what stands above it is left. */
function writeLine({ key, value, above, comment }: Line): string {
  if (key === '') return above;
  const [first = '', ...rest] = value.split('\n');
  return `${above}  ${[`${key}:${first === '' ? '' : ` ${first}`}${comment}`, ...rest].join('\n')}\n`;
}

function valueOf(text: string): Json | undefined {
  const { documents } = parseYaml(text, 'x.yaml');
  expect(documents.length).toBeLessThanOrEqual(1);
  return documents[0]?.value;
}

const scenario = fc.record({
  sections: document,
  at: fc.nat(),
  within: fc.nat(),
  tail: fc.constantFrom('\n', '', '\n# end\n', '\n\n'),
  eol: lineBreak,
});

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

describe('editYaml on a text with comments, in every style', () => {
  function check(
    change: (line: Line, sections: Section) => { readonly edit: YamlEdit; readonly lines: readonly Line[] },
  ) {
    fc.assert(
      fc.property(scenario, ({ sections, at, within, ...style }) => {
        const chosen = pick(sections, at);
        const line = pick(chosen.lines, within);
        const { edit, lines } = change(line, chosen);
        const after = sections.map((one) => (one === chosen ? { ...one, lines: [...lines] } : one));
        const before = write(sections, style);
        const path = [chosen.name, ...edit.path];
        const edited = editYaml(before, [{ ...edit, path }]);
        expect(edited).toBe(write(after, style));
        const put = 'set' in edit ? edit.set : undefined;
        expect(valueOf(edited)).toEqual(withValueAt(valueOf(before), path, put));
      }),
      { numRuns: 300 },
    );
  }

  it('takes an entry out with its lines, and leaves every other byte', () => {
    check((gone, { lines }) => ({
      edit: { path: [unquoted(gone.key)], delete: true },
      // What stands above an entry is not known to be about it.
      lines: lines.map((line) => (line === gone ? { ...line, key: '' } : line)),
    }));
  });

  it('adds an entry behind another, and leaves every other byte', () => {
    const added: Line = { key: 'new', value: '\n    a:\n    - 1', above: '', comment: '' };
    check((before, { lines }) => ({
      edit: { path: ['new'], set: { a: [1] }, behind: [unquoted(before.key)] },
      lines: lines.flatMap((line) => (line === before ? [line, added] : [line])),
    }));
  });

  it('changes a value on one line, and leaves every other byte', () => {
    check((changed, { lines }) => {
      const { value } = changed;
      const isOnOneLine = !value.includes('\n') && value !== '';
      const quote = /^["']/.exec(value)?.[0] ?? '';
      return isOnOneLine
        ? {
            edit: { path: [unquoted(changed.key)], set: 'other text' },
            lines: lines.map((line) => (line === changed ? { ...line, value: `${quote}other text${quote}` } : line)),
          }
        : { edit: { path: ['nothing', 'here'], delete: true }, lines };
    });
  });
});

describe('editYaml on any value', () => {
  const key = fc.constantFrom('a', 'b', 'loki', 'x y', '1', 'on', '- c', 'd: e');
  const json = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.oneof(fc.constantFrom('t', '', 'two\nlines\n', 'a, b', '[x]', 'on', '# c', ' s '), fc.integer(), fc.boolean()),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;
  const object = fc.dictionary(key, json, { minKeys: 1, maxKeys: 4, noNullPrototype: true });
  const styles: [string, (value: Json) => string][] = [
    ['blocks', emitYaml],
    ['brackets', (value) => `${emitFlow(value, false)}\n`],
    ['JSON', (value) => JSON.stringify(value, null, 2)],
    ['JSON on one line', (value) => JSON.stringify(value)],
  ];

  function somePath(value: Json, steps: readonly number[]): Path {
    const path: (string | number)[] = [];
    for (const step of steps) {
      const here = valueAt(value, path);
      if (Array.isArray(here) && here.length > 0) path.push(step % here.length);
      else if (isObject(here) && Object.keys(here).length > 0) path.push(pick(Object.keys(here), step));
      else break;
    }
    return path;
  }

  it.each(styles)('gives the edited value, written in %s', (_style, emit) => {
    fc.assert(
      fc.property(
        object,
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        key,
        json,
        fc.nat(4),
        (value, steps, name, put, how) => {
          const path = somePath(value, steps);
          const here = valueAt(value, path);
          const edit: YamlEdit =
            how === 0
              ? { path, delete: true }
              : how === 1 && Array.isArray(here)
                ? { path: [...path, here.length], set: put }
                : how <= 2 && isObject(here)
                  ? { path: [...path, name], set: put }
                  : { path, set: put };
          const edited = editYaml(emit(value), [edit]);
          const expected = withValueAt(value, edit.path, 'set' in edit ? edit.set : undefined);
          expect(valueOf(edited) ?? null).toEqual(expected ?? null);
          if (emit(value).startsWith('{"') && isObject(expected)) expect(JSON.parse(edited)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});
