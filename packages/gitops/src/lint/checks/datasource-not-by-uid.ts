import { isObject, type Json, raise } from '@254carbon/manifest';
import type { ContentLint } from '../lint-check';
import { panelsOf } from '../panels-of';
import { lintRules } from '../lint-rules';

/** A name or "the default" means another datasource in another Grafana; a uid stays, and so does a variable for one. */
export const datasourceNotByUid: ContentLint = ({ value, at }) =>
  panelsOf(value).flatMap(({ panel, path, name }) => {
    const targets = Array.isArray(panel.targets) ? panel.targets : [];
    if (targets.length === 0 || hasUid(panel.datasource)) return [];
    // A panel that says nothing is asked for nothing if each of its queries does.
    if (panel.datasource === undefined && targets.every((target) => isObject(target) && hasUid(target.datasource))) {
      return [];
    }
    const args = { panel: name, found: describe(panel.datasource) };
    return raise(lintRules, 'datasource-not-by-uid', at([...path, 'datasource']), args);
  });

function hasUid(datasource: Json | undefined): boolean {
  return isObject(datasource) && typeof datasource.uid === 'string' && datasource.uid !== '';
}

function describe(datasource: Json | undefined): string {
  if (typeof datasource === 'string') return `datasource "${datasource}" by its name`;
  return isObject(datasource) ? 'a datasource without uid' : 'whatever datasource is the default';
}
