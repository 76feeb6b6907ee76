import { raise } from '@254carbon/manifest';
import { isFilled } from '../is-filled';
import type { ContentLint } from '../lint-check';
import { panelsOf } from '../panels-of';
import { lintRules } from '../lint-rules';

/** Text speaks for itself; everything else is known by its title. */
export const panelWithoutTitle: ContentLint = ({ value, at }) =>
  panelsOf(value)
    .filter(({ panel }) => panel.type !== 'text' && !isFilled(panel.title))
    .map(({ path, name }) => raise(lintRules, 'panel-without-title', at([...path, 'title']), { panel: name }));
