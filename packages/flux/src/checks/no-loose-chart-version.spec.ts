import { helmChart } from '../index';
import { describeCheck } from '../testing/describe-check';
import { change, world } from '../testing/world';
import { noLooseChartVersion } from './no-loose-chart-version';

const path = ['spec', 'chart', 'spec', 'version'];
const ofVersion = (version: string | undefined) => change(world.release, path, version);

describeCheck(noLooseChartVersion, {
  fails: {
    'a range': {
      objects: [ofVersion('18.x')],
      says: [
        'HelmRelease flux-system/loki spec.chart.spec.version: The version "18.x" of the chart loki is a range: what runs changes without a commit. Fix: name one version.',
      ],
    },
    'a version with a caret': {
      objects: [ofVersion('^18.11.0')],
      says: [
        'HelmRelease flux-system/loki spec.chart.spec.version: The version "^18.11.0" of the chart loki is a range: what runs changes without a commit. Fix: name one version.',
      ],
    },
    'no version': {
      objects: [ofVersion(undefined)],
      says: [
        'HelmRelease flux-system/loki spec.chart.spec: No version of the chart loki is named: the newest is installed whenever one is published. Fix: name one version.',
      ],
    },
    'the range of a HelmChart': {
      objects: [
        helmChart({
          name: 'loki',
          namespace: 'flux-system',
          chart: 'loki',
          version: '>=18.0.0',
          sourceRef: { kind: 'HelmRepository', name: 'charts' },
        }),
      ],
      says: [
        'HelmChart flux-system/loki spec.version: The version ">=18.0.0" of the chart loki is a range: what runs changes without a commit. Fix: name one version.',
      ],
    },
  },
  passes: {
    'one version': { objects: [world.release] },
    'one version of a release candidate with a build': { objects: [ofVersion('v1.2.3-rc.1+build.5')] },
    'a version that substitution fills in': { objects: [ofVersion('${loki_version}')] },
    'a chart in a Git repository, whose version is what lies there': {
      objects: [change(ofVersion('*'), ['spec', 'chart', 'spec', 'sourceRef', 'kind'], 'GitRepository')],
    },
  },
});
