import { checkSchema } from '@254carbon/manifest';
import { SIZES } from './environment-facts';
import { DURATION, knob, knobDefaults, QUANTITY } from './knob';

describe('knob', () => {
  it('has a schema with its description and without its default', () => {
    expect(knob.integer({ description: 'Pods.', default: 2, minimum: 1, maximum: 5 }).schema).toEqual({
      type: 'integer',
      minimum: 1,
      maximum: 5,
      description: 'Pods.',
    });
    expect(knob.boolean({ description: 'On.', default: true }).schema).toEqual({ type: 'boolean', description: 'On.' });
    expect(knob.string({ description: 'Name.', default: 'a' }).schema).toEqual({
      type: 'string',
      description: 'Name.',
    });
    expect(knob.string({ description: 'Name.', default: 'a', pattern: '^a$' }).schema.pattern).toBe('^a$');
    expect(knob.oneOf({ description: 'Mode.', default: 'a', values: ['a', 'b'] }).schema.enum).toEqual(['a', 'b']);
  });

  it('counts from 0 unless told otherwise', () => {
    const { schema } = knob.integer({ description: 'Pods.', default: 0 });
    expect(schema).toEqual({ type: 'integer', minimum: 0, description: 'Pods.' });
  });

  const { schema: duration } = knob.duration({ description: 'Time.', default: '1h' });
  const { schema: quantity } = knob.quantity({ description: 'Memory.', default: '1Gi' });

  it.each(['30s', '1h30m', '15d', '500ms', '1y', '2w'])('takes %s for a duration', (value) => {
    expect(checkSchema(duration, value)).toEqual([]);
  });

  it.each(['', '5', '1.5h', '1 h', '-1h', '5min', '1M'])('takes %p for no duration', (value) => {
    expect(checkSchema(duration, value).map(({ code }) => code)).toEqual(['invalid-value']);
  });

  it.each(['500m', '1.5', '2', '10Gi', '100M', '0', '1Ti'])('takes %s for a quantity', (value) => {
    expect(checkSchema(quantity, value)).toEqual([]);
  });

  it.each(['', '10GB', '-1', '1e3', '10 Gi', '.5', 'Gi', '50mcpu'])('takes %p for no quantity', (value) => {
    expect(checkSchema(quantity, value).map(({ code }) => code)).toEqual(['invalid-value']);
  });

  it('tells the patterns to those who need them by themselves', () => {
    expect([duration.pattern, quantity.pattern]).toEqual([DURATION, QUANTITY]);
  });
});

describe('knobDefaults', () => {
  const knobs = {
    replicas: knob.integer({ description: 'Pods.', default: 3, sizes: { small: 1 } }),
    cache: knob.quantity({ description: 'Cache.', default: '1Gi', sizes: { small: '0', large: '8Gi' } }),
    name: knob.string({ description: 'Name.', default: 'a' }),
    on: knob.boolean({ description: 'On.', default: true, sizes: { large: false } }),
  };

  it('takes what the size says, and the default where it says nothing', () => {
    expect(SIZES.map((size) => knobDefaults(knobs, size))).toEqual([
      { replicas: 1, cache: '0', name: 'a', on: true },
      { replicas: 3, cache: '1Gi', name: 'a', on: true },
      { replicas: 3, cache: '8Gi', name: 'a', on: false },
    ]);
  });

  it('keeps the type of each knob', () => {
    const values = knobDefaults(knobs, 'small');
    expect(values.replicas.toFixed(0) + values.cache.trim() + String(values.on === true)).toBe('10true');
  });
});
