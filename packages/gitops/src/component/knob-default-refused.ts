import { checkSchema, describeProblem, manifestRules, type Problem, raise } from '@254carbon/manifest';
import { SIZES } from '@254carbon/observability';
import type { LocatedComponent } from '@254carbon/overlays';
import { gitopsRules } from '../rules';

/**
 * The default of a knob, and each of its sizes, must be a value that an environment could give. Told when a component is
 * loaded, since whatever is made of another value makes no sense.
 */
export function knobDefaultRefused({ component, file }: LocatedComponent): readonly Problem[] {
  return Object.entries(component.knobs).flatMap(([knob, { schema, default: base, sizes }]) =>
    [{ size: '', value: base }, ...SIZES.map((size) => ({ size, value: sizes[size] }))].flatMap(({ size, value }) =>
      value === undefined
        ? []
        : checkSchema(schema, value).map((finding) => {
            const whole = { ...finding, severity: 'error' as const, where: { file } };
            const reason = describeProblem(whole, manifestRules).problem.replace(/^The document/, 'It');
            return raise(gitopsRules, 'knob-default-refused', { file, field: knob }, { knob, size, reason });
          }),
    ),
  );
}
