import { raise } from '@254carbon/manifest';
import { isFilled } from '../is-filled';
import type { ContentLint } from '../lint-check';
import { panelsOf } from '../panels-of';
import { lintRules } from '../lint-rules';

/** Whoever looks at night has not built the dashboard. */
export const panelWithoutDescription: ContentLint = ({ value, at }) =>
  panelsOf(value)
    .filter(({ panel }) => panel.type !== 'text' && panel.type !== 'row' && !isFilled(panel.description))
    .map(({ path, name }) => raise(lintRules, 'panel-without-description', at(path), { panel: name }));
