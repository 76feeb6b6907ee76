import { raise } from '@254carbon/manifest';
import { alertText } from '../alert-text';
import type { ContentLint } from '../lint-check';
import { lintRules } from '../lint-rules';

/** Alertmanager routes and inhibits by severity. */
export const alertWithoutSeverity: ContentLint = ({ value, at }) => {
  if (alertText(value, 'labels', 'severity') !== undefined) return [];
  return [raise(lintRules, 'alert-without-severity', at(['labels', 'severity']), { alert: String(value.alert) })];
};
