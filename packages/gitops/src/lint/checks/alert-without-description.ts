import { raise } from '@254carbon/manifest';
import { alertText } from '../alert-text';
import type { ContentLint } from '../lint-check';
import { lintRules } from '../lint-rules';

/** The description holds the values that led to the alert. */
export const alertWithoutDescription: ContentLint = ({ value, at }) => {
  if (alertText(value, 'annotations', 'description') !== undefined) return [];
  return [
    raise(lintRules, 'alert-without-description', at(['annotations', 'description']), { alert: String(value.alert) }),
  ];
};
