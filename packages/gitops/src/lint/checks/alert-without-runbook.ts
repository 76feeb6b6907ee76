import { raise } from '@254carbon/manifest';
import { alertText } from '../alert-text';
import type { ContentLint } from '../lint-check';
import { lintRules } from '../lint-rules';

/** The page says what it means and what to do first. */
export const alertWithoutRunbook: ContentLint = ({ value, at }) => {
  if (alertText(value, 'annotations', 'runbook_url') !== undefined) return [];
  return [raise(lintRules, 'alert-without-runbook', at(['annotations']), { alert: String(value.alert) })];
};
