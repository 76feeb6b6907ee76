import { describeDangerChecks } from '../testing/describe-danger-checks';
import { release, set } from '../testing/objects';
import { releaseReplaced } from './release-replaced';

const inPlace = set(release, 'spec.upgrade.chartNameChangeStrategy', 'InPlaceUpdate');

describeDangerChecks(releaseReplaced, {
  fires: {
    'another release name': {
      before: [release],
      after: [set(release, 'spec.releaseName', 'logs')],
      says: ['releaseName goes from loki to logs'],
    },
    'another namespace': {
      before: [release],
      after: [set(set(release, 'spec.targetNamespace', 'logging'), 'spec.storageNamespace', 'logging')],
      says: ['targetNamespace, storageNamespace go from observability, observability to logging, logging'],
    },
    'another chart': {
      before: [release],
      after: [set(release, 'spec.chart.spec.chart', 'loki-distributed')],
      says: ['chart goes from loki to loki-distributed'],
    },
    'a name left out that was not the default': {
      before: [release],
      after: [set(release, 'spec.releaseName', undefined)],
      says: ['to observability-loki'],
    },
  },
  silent: {
    'what is the default anyhow': {
      before: [release],
      after: [set(release, 'spec.storageNamespace', 'observability')],
    },
    'another chart, updated in place': {
      before: [inPlace],
      after: [set(inPlace, 'spec.chart.spec.chart', 'loki-distributed')],
    },
    'another version': { before: [release], after: [set(release, 'spec.chart.spec.version', '18.12.0')] },
  },
});
