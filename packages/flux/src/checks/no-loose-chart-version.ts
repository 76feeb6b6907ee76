import type { Json, Path } from '@254carbon/manifest';
import type { CheckFinding, ObjectCheck } from '../check';
import { textAt } from '../value-at';

const exact = /^=?\s*v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;

export const noLooseChartVersion: ObjectCheck = {
  code: 'no-loose-chart-version',
  kinds: ['HelmChart', 'HelmRelease'],
  check: (object) =>
    object.kind === 'HelmChart' ? checkChart(object, ['spec']) : checkChart(object, ['spec', 'chart', 'spec']),
};

/** Charts in a GitRepository or a Bucket have the version that lies there: the field is ignored. */
function checkChart(object: Json, path: Path): CheckFinding[] {
  const chart = textAt(object, [...path, 'chart']);
  const version = textAt(object, [...path, 'version']) ?? '';
  const fromRepository = textAt(object, [...path, 'sourceRef', 'kind']) === 'HelmRepository';
  if (chart === undefined || !fromRepository || version.includes('${') || exact.test(version)) return [];
  return [{ path: version === '' ? path : [...path, 'version'], args: { version, chart } }];
}
