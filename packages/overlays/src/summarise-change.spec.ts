import { diffTrees, emitManifests, type KubernetesObject, memoryTree } from '@254carbon/manifest';
import { dangerContext } from './dangers/danger-world';
import { findDangers } from './dangers/find-dangers';
import { deployment, make, release, set } from './dangers/testing/objects';
import { summariseChange } from './summarise-change';

function summarise(
  before: readonly KubernetesObject[],
  after: readonly KubernetesObject[],
  files: Record<string, string> = {},
) {
  const tree = (objects: readonly KubernetesObject[]) =>
    memoryTree({ 'a.yaml': emitManifests(objects), 'sync.yaml': emitManifests(objects) });
  const there = memoryTree({ 'a.yaml': emitManifests(after), 'sync.yaml': emitManifests(after), ...files });
  const change = diffTrees(tree(before), there, { contextKinds: dangerContext });
  return summariseChange(change, findDangers(change, { today: '2026-08-15' }));
}

describe('summariseChange', () => {
  it('tells a version that moves first', () => {
    expect(summarise([release], [set(release, 'spec.chart.spec.version', '18.12.0')])).toEqual({
      subject: 'move loki to 18.12.0',
      lines: ['Version: loki 18.11.0 → 18.12.0', 'Changed: HelmRelease observability/loki'],
    });
  });

  it('names the dangers, and counts an object that stands in two files once', () => {
    const period = 'spec.values.loki.limits_config.retention_period';
    const { subject, lines } = summarise([release, deployment], [set(release, period, '14d')]);
    expect(subject).toBe('remove 1, change 1 objects');
    expect(lines).toEqual([
      `Danger: retention-shortened: HelmRelease observability/loki. ${period} goes from 31d to 14d: what is older or beyond that is deleted soon after the update.`,
      'Removed: Deployment observability/loki',
      'Changed: HelmRelease observability/loki',
    ]);
  });

  it('names one object, one file, or nothing', () => {
    expect(summarise([], [deployment]).subject).toBe('add Deployment observability/loki');
    expect(summarise([], [], { 'README.md': 'x' })).toEqual({
      subject: 'change 1 file',
      lines: ['Other files: README.md'],
    });
    expect(summarise([deployment], [deployment])).toEqual({ subject: 'change nothing', lines: [] });
  });

  it('keeps the subject short and the list of objects bounded', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      make('v1', 'ConfigMap', { data: { a: String(index) } }, { name: `config-${index}` }),
    );
    const { subject, lines } = summarise([], many);
    expect(subject).toBe('add 30 objects');
    expect(lines[0]).toMatch(/ and 18 more$/);
    const long = make('v1', 'ConfigMap', {}, { name: 'x'.repeat(80) });
    expect(summarise([], [long]).subject).toBe('add 1 object');
  });
});
