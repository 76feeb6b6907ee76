import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make, set } from '../testing/objects';
import { receiverGone } from './receiver-gone';

const config = (...names: string[]) =>
  make('helm.toolkit.fluxcd.io/v2', 'HelmRelease', {
    spec: { values: { config: { receivers: names.map((name) => ({ name })) } } },
  });
const provider = make(
  'notification.toolkit.fluxcd.io/v1beta3',
  'Provider',
  { spec: { type: 'slack' } },
  { name: 'slack' },
);
const collector = (receivers: object) =>
  make('v1', 'ConfigMap', { data: { 'c.yaml': `receivers: ${JSON.stringify(receivers)}\nx: 1\n` } });

describeDangerChecks(receiverGone, {
  fires: {
    'a receiver': {
      before: [config('slack', 'pager')],
      after: [config('slack')],
      says: ['The receiver "pager" is gone'],
    },
    'one that is renamed': { before: [config('slack')], after: [config('chat')], says: ['"slack"'] },
    'a provider of Flux': { before: [provider], after: [], says: ['The Provider of Flux "slack" is gone'] },
  },
  silent: {
    'one more': { before: [config('slack')], after: [config('slack', 'pager')] },
    'a receiver of the collector': { before: [collector({ otlp: {}, jaeger: {} })], after: [collector({ otlp: {} })] },
    'another channel': { before: [provider], after: [set(provider, 'spec.channel', 'x')] },
  },
});
