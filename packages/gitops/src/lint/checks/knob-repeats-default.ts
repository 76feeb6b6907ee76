import { editYaml, isDeepEqual, type JsonObject, raise } from '@254carbon/manifest';
import { knobDefaults } from '@254carbon/observability';
import type { EnvironmentLint } from '../lint-check';
import { lintRules } from '../lint-rules';

/** A default that is written out hides which settings are somebody's decision. */
export const knobRepeatsDefault: EnvironmentLint = ({ components, document, settings }) =>
  components.flatMap(({ component: { name, knobs } }) => {
    const given: JsonObject = settings.components[name] ?? {};
    const defaults: JsonObject = knobDefaults(knobs, settings.size);
    return Object.entries(given).flatMap(([knob, value]) => {
      const path = ['components', name, knob];
      if (value === undefined || !isDeepEqual(value, defaults[knob])) return [];
      const where = { file: document.file, ...document.positionOf(path, 'key'), field: path.join('.') };
      const args = { component: name, knob, value: JSON.stringify(value), size: settings.size };
      return {
        problem: raise(lintRules, 'knob-repeats-default', where, args),
        repair: (text: string) => editYaml(text, [{ path, delete: true }]),
      };
    });
  });
