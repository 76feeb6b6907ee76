import { suggest } from './suggest';

const names = [
  'replicas',
  'retention',
  'storage',
  'storageClass',
  'cpu',
  'otel-collector',
  'opentelemetry',
  'loki',
  'grafana',
];

describe('suggest', () => {
  it.each([
    ['replica', 'replicas'],
    ['repilcas', 'replicas'],
    ['Replicas', 'replicas'],
    ['storage_class', 'storageClass'],
    ['storage-clas', 'storageClass'],
    ['otelcollector', 'otel-collector'],
    ['retetnion', 'retention'],
    ['lokki', 'loki'],
    ['cpus', 'cpu'],
    ['otel', 'otel-collector'],
    ['graf', 'grafana'],
  ])('takes %s for %s', (word, wanted) => {
    expect(suggest(word, names)).toBe(wanted);
  });

  it.each(['memory', 'xyz', 'gp', 'stor', 'o', ''])('has no idea what "%s" was meant to be', (word) => {
    expect(suggest(word, names)).toBeUndefined();
  });

  it('counts two swapped letters as one mistake', () => {
    expect(suggest('cup', ['cpu'])).toBe('cpu');
    expect(suggest('upc', ['cpu'])).toBeUndefined();
  });

  it('prefers the nearest, and the first of several that are as near', () => {
    expect(suggest('lok', ['look', 'lock'])).toBe('look');
    expect(suggest('locks', ['looks', 'lock'])).toBe('looks');
    expect(suggest('replicaz', ['replicate', 'replicas'])).toBe('replicas');
  });

  it('never suggests the word itself', () => {
    expect(suggest('cpu', ['cpu'])).toBeUndefined();
  });
});
