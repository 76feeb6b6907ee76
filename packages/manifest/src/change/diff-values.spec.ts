import * as fc from 'fast-check';
import { isObject, type Json } from '../json';
import { applyFields } from './apply-fields';
import { canonicalText } from './canonical-text';
import { diffValues } from './diff-values';
import type { FieldChange, Step } from './field-change';
import { isEmbeddedStep, isItemStep } from './field-change';

/** `containers[loki].image` */
function show(path: readonly Step[]): string {
  return path
    .map((step) => (isItemStep(step) ? `[${step.item}]` : isEmbeddedStep(step) ? `<${step.embedded}>` : `.${step}`))
    .join('');
}

function tell(before: Json, after: Json): string[] {
  return diffValues(before, after).map((change) => {
    const sides = [
      'before' in change ? canonicalText(change.before) : '',
      'after' in change ? canonicalText(change.after) : '',
    ];
    return `${change.what} ${show(change.path)} ${sides.join(' > ')}`;
  });
}

describe('diffValues', () => {
  it('tells fields by their path', () => {
    expect(tell({ a: { b: 1, c: 2 } }, { a: { b: 3, d: 4 } })).toEqual([
      'changed .a.b 1 > 3',
      'removed .a.c 2 > ',
      'added .a.d  > 4',
    ]);
  });

  it('finds the items of a list by what names them, and tells no order where it means nothing', () => {
    const containers = [{ name: 'loki', image: 'loki:1' }, { name: 'sidecar' }];
    expect(tell({ containers }, { containers: [{ name: 'sidecar' }, { name: 'loki', image: 'loki:2' }] })).toEqual([
      'changed .containers[loki].image "loki:1" > "loki:2"',
    ]);
  });

  it('tells the order where it counts', () => {
    const [a, b, c] = ['memory_limiter', 'filter', 'batch'];
    expect(tell({ processors: [a, b, c] }, { processors: [a, c, b] })).toEqual([
      'reordered .processors ["memory_limiter","filter","batch"] > ["memory_limiter","batch","filter"]',
    ]);
    const [x, y] = [{ receiver: 'slack', matchers: ['a="b"'] }, { receiver: 'page' }];
    expect(tell({ routes: [x, y] }, { routes: [y, x] })).toHaveLength(1);
    expect(tell({ exporters: ['a', 'b'] }, { exporters: ['b', 'a'] })).toEqual([]);
  });

  it('finds ports by name, else by number and protocol', () => {
    const named = [
      { name: 'http', port: 80 },
      { name: 'grpc', port: 90 },
    ];
    expect(
      tell(
        { ports: named },
        {
          ports: [
            { name: 'grpc', port: 90 },
            { name: 'http', port: 81 },
          ],
        },
      ),
    ).toEqual(['changed .ports[http].port 80 > 81']);
    const dns = [{ port: 53, protocol: 'UDP' }, { port: 53 }];
    expect(tell({ ports: dns }, { ports: [{ port: 53, targetPort: 54 }, dns[0] as Json] })).toEqual([
      'added .ports[53/TCP].targetPort  > 54',
    ]);
  });

  it('finds rules by alert, and by labels too where the alert stands twice', () => {
    const rule = (alert: string, severity: string, limit: number) => ({
      alert,
      labels: { severity },
      expr: `up < ${limit}`,
    });
    expect(tell({ rules: [rule('A', 'x', 1)] }, { rules: [rule('A', 'y', 1)] })).toEqual([
      'changed .rules[A].labels.severity "x" > "y"',
    ]);
    const [before, after] = [
      [rule('A', 'x', 1), rule('A', 'y', 2)],
      [rule('A', 'x', 1), rule('A', 'y', 3)],
    ];
    expect(tell({ rules: before }, { rules: after })).toEqual([
      'changed .rules[A {"severity":"y"}].expr "up < 2" > "up < 3"',
    ]);
  });

  it('tells one panel where one is put in', () => {
    const panels = [1, 2, 3, 4].map((id) => ({ id, title: `Panel ${id}`, gridPos: { y: id } }));
    const fresh = { id: 9, title: 'New', gridPos: { y: 0 } };
    expect(tell({ panels }, { panels: [fresh, ...panels] })).toHaveLength(1);
  });

  it('finds panels by title where they are numbered anew, and by number where the title is another', () => {
    const panel = (id: number, title: string) => ({ id, title, type: 'stat' });
    const before = [panel(1, 'A'), panel(2, 'B'), panel(3, 'C')];
    expect(tell({ panels: before }, { panels: [panel(1, 'B'), panel(2, 'C')] })).toEqual([
      'removed .panels[1] {"id":1,"title":"A","type":"stat"} > ',
      'changed .panels[B].id 2 > 1',
      'changed .panels[C].id 3 > 2',
    ]);
    expect(tell({ panels: before }, { panels: [panel(1, 'A'), panel(2, 'X'), panel(3, 'C')] })).toEqual([
      'changed .panels[2].title "B" > "X"',
    ]);
  });

  it('tells a row from a panel of the same title', () => {
    const all = ['Logs', 'Traces', 'Room'].flatMap((title) => ['row', 'stat'].map((type) => ({ title, type })));
    const numbered = (panels: readonly object[]) => panels.map((panel, index) => ({ id: index, ...panel }));
    const left = all.filter(({ title }) => title !== 'Traces');
    expect(tell({ panels: numbered(all) }, { panels: numbered(left) })).toEqual([
      'removed .panels[2] {"id":2,"title":"Traces","type":"row"} > ',
      'removed .panels[3] {"id":3,"title":"Traces","type":"stat"} > ',
      'changed .panels[Room (row)].id 4 > 2',
      'changed .panels[Room (stat)].id 5 > 3',
    ]);
  });

  it('finds rules of access by what they say, and the one that says nearly the same', () => {
    const rules = [
      { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] },
      { apiGroups: ['apps'], resources: ['deployments'], verbs: ['get', 'list'] },
    ];
    const wider = { apiGroups: ['apps'], resources: ['deployments'], verbs: ['list', 'get', 'delete'] };
    expect(tell({ rules }, { rules: [wider, rules[0] as Json] })).toEqual([
      'added .rules[1].verbs[delete]  > "delete"',
    ]);
  });

  it('takes flags by their name', () => {
    expect(tell({ args: ['--a=1', '--b=2'] }, { args: ['--a=1', '--b=3', '--c'] })).toEqual([
      'added .args[--c]  > "--c"',
      'changed .args[--b] "--b=2" > "--b=3"',
    ]);
  });

  it('compares a list without names as a sequence', () => {
    const steps = [{ run: 'a' }, { run: 'b' }, { run: 'b' }];
    expect(tell({ steps }, { steps: [{ run: 'new' }, ...steps] })).toEqual(['added .steps[0]  > {"run":"new"}']);
  });

  it('takes quantities and durations by their value', () => {
    expect(tell({ memory: '1Gi' }, { memory: '1024Mi' })).toEqual(['respelled .memory "1Gi" > "1024Mi"']);
    expect(tell({ cpu: '1000m' }, { cpu: 1 })).toEqual(['respelled .cpu "1000m" > 1']);
    expect(tell({ for: '60s' }, { for: '1m' })).toEqual(['respelled .for "60s" > "1m"']);
    expect(tell({ for: '60s' }, { for: '2m' })).toEqual(['changed .for "60s" > "2m"']);
    expect(tell({ port: '1' }, { port: 1 })).toEqual(['changed .port "1" > 1']);
    expect(tell({ wait: '1000m' }, { wait: '1' })).toEqual(['changed .wait "1000m" > "1"']);
  });

  it('looks into JSON and YAML that a text holds', () => {
    const json = (title: string, space = 2) => JSON.stringify({ title, panels: [] }, null, space);
    expect(tell({ 'a.json': json('Old') }, { 'a.json': json('New', 0) })).toEqual([
      'changed .a.json<json>.title "Old" > "New"',
    ]);
    expect(tell({ 'a.json': json('Old') }, { 'a.json': json('Old', 0) })[0]).toMatch(/^respelled \.a\.json /);
    const yaml = (period: string) => `# limits\nlimits_config:\n  retention_period: ${period}\n`;
    expect(tell({ config: yaml('31d') }, { config: yaml('14d') })).toEqual([
      'changed .config<yaml>.limits_config.retention_period "31d" > "14d"',
    ]);
    const template = (value: string) => `a: b\nc: {{ .Values.${value} }}\n`;
    expect(tell({ config: template('x') }, { config: template('y') })[0]).toMatch(/^changed \.config /);
  });

  it('takes queries for text, whatever they look like', () => {
    expect(tell({ expr: 'sum(a)\n' }, { expr: 'sum(a)' })[0]).toMatch(/^respelled \.expr/);
    expect(tell({ expr: '{ "a": 1 }' }, { expr: '{ "a": 2 }' })[0]).toMatch(/^changed \.expr "/);
  });

  it('stays out of what is closed', () => {
    const [before, after] = [{ config: '{"a":1}' }, { config: '{"a":2}' }];
    const [change] = diffValues(before, after, { key: '', closed: true });
    expect(change).toEqual({ what: 'changed', path: ['config'], before: '{"a":1}', after: '{"a":2}' });
  });
});

/** Lists under keys of every sort, whose items repeat, move and change. */
const keys = fc.constantFrom(
  'containers',
  'ports',
  'processors',
  'routes',
  'rules',
  'panels',
  'egress',
  'args',
  'steps',
);
const scalar = fc.oneof(
  fc.constantFrom('a', 'b', 'c', '--x=1', '--x=2', '1Gi', '1024Mi', '60s', '1m'),
  fc.nat(3),
  fc.constant(null),
);
const item = fc.record(
  {
    name: fc.constantFrom('a', 'b', 'c'),
    port: fc.nat(2),
    id: fc.nat(3),
    x: scalar,
    verbs: fc.array(scalar, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const value: fc.Arbitrary<Json> = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, tie('list'), tie('object'), tie('embedded')),
  list: fc.oneof(
    fc.array(item, { maxLength: 4 }),
    fc.array(scalar, { maxLength: 4 }),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
  object: fc.dictionary(keys, tie('value'), { maxKeys: 3 }),
  embedded: fc.dictionary(keys, item, { maxKeys: 2 }).map((data) => JSON.stringify(data)),
})).value as fc.Arbitrary<Json>;
const object = fc.dictionary(keys, value, { maxKeys: 4 });
const pair = fc.tuple(object, object);

const UNORDERED = new Set(['containers', 'ports', 'panels', 'egress', 'verbs']);

/** What is left of a value when all that means nothing is taken away; written without the code under test. */
function meaning(of: Json, key = ''): Json {
  if (typeof of === 'string' && /^[{[]/.test(of)) return meaning(JSON.parse(of) as Json);
  if (of === '1024Mi') return '1Gi';
  if (of === '60s') return '1m';
  if (Array.isArray(of)) {
    const items = of.map((one: Json) => meaning(one, key));
    const isSet = UNORDERED.has(key) || (key === 'rules' && of.every(isObject) && of.some((one) => 'verbs' in one));
    return isSet ? items.sort((a, b) => (canonicalText(a) < canonicalText(b) ? -1 : 1)) : items;
  }
  if (!isObject(of)) return of;
  return Object.fromEntries(
    Object.keys(of)
      .sort()
      .map((name) => [name, meaning(of[name] as Json, name)]),
  );
}

function mirror(change: FieldChange): FieldChange {
  const path = change.path.map((step) => {
    if (!isItemStep(step)) return step;
    const { item, before, after } = step;
    return {
      item,
      ...(after === undefined ? {} : { before: after }),
      ...(before === undefined ? {} : { after: before }),
    };
  }) as Step[];
  switch (change.what) {
    case 'added':
      return { what: 'removed', path, before: change.after };
    case 'removed':
      return { what: 'added', path, after: change.before };
    default:
      return { ...change, path, before: change.after, after: change.before } as FieldChange;
  }
}

/** Without what names an item, which is taken from the side before, and the permutation, which has two ways to tell. */
function comparable(changes: readonly FieldChange[]): string[] {
  return changes
    .map(({ path, ...change }) => {
      const places = path.map((step) => (isItemStep(step) ? [step.before ?? null, step.after ?? null] : step));
      const sides = 'order' in change ? { what: change.what } : change;
      return canonicalText({ ...sides, path: places } as unknown as Json);
    })
    .sort();
}

describe('diffValues, for any two values', () => {
  it('finds nothing between a value and itself, whatever the order of its keys', () => {
    const reversed = (of: Json): Json =>
      isObject(of)
        ? Object.fromEntries(
            Object.entries(of)
              .reverse()
              .map(([key, one]) => [key, reversed(one as Json)]),
          )
        : Array.isArray(of)
          ? of.map(reversed)
          : of;
    fc.assert(fc.property(object, (one) => expect(diffValues(one, reversed(one))).toEqual([])));
  });

  it('tells enough to make the one from the other', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const made = applyFields(before, diffValues(before, after)) as Json;
        expect(meaning(made)).toEqual(meaning(after));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds something where the meaning differs', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        fc.pre(canonicalText(meaning(before)) !== canonicalText(meaning(after)));
        expect(diffValues(before, after)).not.toEqual([]);
      }),
    );
  });

  it('tells the way back as the mirror of the way there', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(comparable(diffValues(after, before))).toEqual(comparable(diffValues(before, after).map(mirror)));
      }),
      { numRuns: 500 },
    );
  });
});
