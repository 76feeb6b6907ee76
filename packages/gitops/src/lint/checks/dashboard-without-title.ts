import { raise } from '@254carbon/manifest';
import { isFilled } from '../is-filled';
import type { ContentLint } from '../lint-check';
import { lintRules } from '../lint-rules';

/** People look for a dashboard by its title. */
export const dashboardWithoutTitle: ContentLint = ({ value, at }) =>
  isFilled(value.title) ? [] : [raise(lintRules, 'dashboard-without-title', at(['title']), {})];
