import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make, set } from '../testing/objects';
import { immutableJob } from './immutable-job';

const job = make('batch/v1', 'Job', {
  spec: { completions: 1, backoffLimit: 2, template: { spec: { containers: [{ name: 'a', image: 'a:1' }] } } },
});
const cron = make('batch/v1', 'CronJob', { spec: { schedule: '0 0 * * *', jobTemplate: { spec: job['spec'] } } });
const indexed = set(job, 'spec.completionMode', 'Indexed');

describeDangerChecks(immutableJob, {
  fires: {
    'another image': {
      before: [job],
      after: [set(job, 'spec.template.spec.containers.0.image', 'a:2')],
      says: ['spec.template'],
      also: ['major-version'],
    },
    'other completions': { before: [job], after: [set(job, 'spec.completions', 2)], says: ['spec.completions'] },
  },
  silent: {
    'how often it is tried': { before: [job], after: [set(set(job, 'spec.backoffLimit', 3), 'spec.suspend', false)] },
    'completions of an indexed job': { before: [indexed], after: [set(indexed, 'spec.completions', 2)] },
    'the default written out': { before: [job], after: [set(job, 'spec.completionMode', 'NonIndexed')] },
    'a CronJob': { before: [cron], after: [set(cron, 'spec.jobTemplate.spec.template.spec.containers.0.name', 'b')] },
  },
});
