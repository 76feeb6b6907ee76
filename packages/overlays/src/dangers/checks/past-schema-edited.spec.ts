import { describeDangerChecks } from '../testing/describe-danger-checks';
import { release, set } from '../testing/objects';
import { pastSchemaEdited } from './past-schema-edited';

const way = 'spec.values.loki.schemaConfig.configs';
const [first, second] = [
  { from: '2024-04-01', store: 'tsdb', schema: 'v12' },
  { from: '2025-01-01', store: 'tsdb', schema: 'v13' },
];
const periods = (...configs: object[]) => [set(release, way, configs as never)];

describeDangerChecks(pastSchemaEdited, {
  fires: {
    'a period changed': {
      before: [release],
      after: periods({ ...first, schema: 'v13' }, second),
      says: ['The period from 2024-04-01 is changed'],
    },
    'a period removed': { before: [release], after: periods(second), says: ['2024-04-01 is removed'] },
    'one put in that has begun': {
      before: [release],
      after: periods(first, second, { ...second, from: '2026-08-15' }),
      says: ['2026-08-15 is put in'],
    },
    'another beginning': {
      before: [release],
      after: periods(first, { ...second, from: '2025-02-01' }),
      says: ['2025-01-01 is removed', '2025-02-01 is put in'],
    },
  },
  silent: {
    'one that begins tomorrow': { before: [release], after: periods(first, second, { ...second, from: '2026-08-16' }) },
    'one of tomorrow, changed': {
      before: periods(first, second, { ...second, from: '2026-08-16' }),
      after: periods(first, second, { ...second, from: '2026-08-16', schema: 'v14' }),
    },
    'what is beside it': { before: [release], after: [set(release, 'spec.values.loki.auth_enabled', true)] },
  },
});
