import { raise } from '@254carbon/manifest';
import { alertText } from '../alert-text';
import type { ContentLint } from '../lint-check';
import { lintRules } from '../lint-rules';

/** The summary is the message that a phone shows. */
export const alertWithoutSummary: ContentLint = ({ value, at }) => {
  if (alertText(value, 'annotations', 'summary') !== undefined) return [];
  return [raise(lintRules, 'alert-without-summary', at(['annotations', 'summary']), { alert: String(value.alert) })];
};
