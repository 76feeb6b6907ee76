import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make, release, set } from '../testing/objects';
import { majorVersion } from './major-version';

const version = (value: string) => set(release, 'spec.chart.spec.version', value);
const tag = (value: string) => set(release, 'spec.values.image.tag', value);
const source = make('source.toolkit.fluxcd.io/v1', 'OCIRepository', {
  spec: { url: 'oci://ghcr.io/charts/tempo', ref: { tag: '1.2.3' } },
});

describeDangerChecks(majorVersion, {
  fires: {
    'a chart': { before: [release], after: [version('19.0.0')], says: ['The chart loki goes from 18.11.0 to 19.0.0'] },
    'a chart, back': { before: [release], after: [version('17.0.0')], says: ['goes back from 18.11.0 to 17.0.0'] },
    'an image': {
      before: [tag('0.9.1')],
      after: [tag('0.10.0')],
      says: ['The image grafana/loki goes from 0.9.1 to 0.10.0'],
    },
    'a chart of a registry': {
      before: [source],
      after: [set(source, 'spec.ref.tag', '2.0.0')],
      says: ['The chart tempo goes from 1.2.3 to 2.0.0'],
    },
  },
  silent: {
    'a minor version': { before: [release], after: [version('18.12.0')] },
    'a patch of 0.x': { before: [tag('0.9.1')], after: [tag('v0.9.2')] },
    'a tag that is no version': { before: [tag('latest')], after: [tag('main-1a2b3c4')] },
  },
});
