import { applyDefaults } from './apply-defaults';

const schema = {
  type: 'object',
  properties: {
    interval: { type: 'string', default: '1m' },
    retries: { type: 'integer', default: 3 },
    provider: { type: 'string', nullable: true, default: 'generic' },
    network: {
      type: 'object',
      default: {},
      properties: { port: { type: 'integer', default: 443 }, host: { type: 'string' } },
    },
    limits: { type: 'object', properties: { cpu: { type: 'string', default: '1' } } },
    items: { type: 'array', items: { type: 'object', properties: { on: { type: 'boolean', default: true } } } },
    map: { type: 'object', additionalProperties: { type: 'object', properties: { size: { default: 1 } } } },
  },
};

describe('applyDefaults', () => {
  it('fills in what is absent, and defaults within defaults', () => {
    expect(applyDefaults(schema, {})).toEqual({
      interval: '1m',
      retries: 3,
      provider: 'generic',
      network: { port: 443 },
    });
  });

  it('leaves what is there, false and zero too', () => {
    const value = { interval: '', retries: 0, provider: 'aws', network: { port: 1 }, items: [{ on: false }] };
    expect(applyDefaults(schema, value)).toBe(value);
  });

  it('looks into objects that are there, lists and maps, but makes no parent for the sake of a default', () => {
    expect(applyDefaults(schema, { limits: {}, items: [{}, { on: false }], map: { a: {} } })).toMatchObject({
      limits: { cpu: '1' },
      items: [{ on: true }, { on: false }],
      map: { a: { size: 1 } },
    });
    expect(applyDefaults(schema, {})).not.toHaveProperty('limits');
  });

  it('takes null for absent unless null is allowed', () => {
    expect(applyDefaults(schema, { interval: null, provider: null })).toMatchObject({ interval: '1m', provider: null });
  });

  it('changes nothing in the value that it is given, and keeps the parts that need nothing', () => {
    const host = { port: 1, host: 'a' };
    const value = Object.freeze({ network: Object.freeze(host), extra: 1 });
    const filled = applyDefaults(schema, value) as typeof value;
    expect(filled.network).toBe(host);
    expect(filled.extra).toBe(1);
    expect(value).toEqual({ network: host, extra: 1 });
  });

  it('lets values pass that are not what the schema wants', () => {
    expect(applyDefaults(schema, 'text')).toBe('text');
    expect(applyDefaults(schema, { network: 3, items: {} })).toMatchObject({ network: 3, items: {} });
  });
});
