import { formatPath } from './format-path';

describe('formatPath', () => {
  it.each([
    [[], ''],
    [['spec'], 'spec'],
    [['spec', 'values', 'a.b', 0, 'c'], 'spec.values["a.b"][0].c'],
    [['metadata', 'labels', 'app.kubernetes.io/name'], 'metadata.labels["app.kubernetes.io/name"]'],
    [['otel-collector', '0', ''], 'otel-collector["0"][""]'],
    [[2, 'a "b"'], '[2]["a \\"b\\""]'],
  ])('writes %j as %s', (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});
