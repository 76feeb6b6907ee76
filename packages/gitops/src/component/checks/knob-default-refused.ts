import { checkSchema, describeProblem, manifestRules, raise } from '@254carbon/manifest';
import { SIZES } from '@254carbon/observability';
import { gitopsRules } from '../../rules';
import type { ComponentCheck } from './component-check';

/** The default of a knob, and each of its sizes, must be a value that an environment could give. */
export const knobDefaultRefused: ComponentCheck = ({ component, file }) =>
  Object.entries(component.knobs).flatMap(([knob, { schema, default: base, sizes }]) =>
    [{ size: '', value: base }, ...SIZES.map((size) => ({ size, value: sizes[size] }))].flatMap(({ size, value }) =>
      value === undefined
        ? []
        : checkSchema(schema, value).map((finding) => {
            const whole = { ...finding, severity: 'error' as const, where: { file } };
            const { problem: reason } = describeProblem(whole, manifestRules);
            return raise(gitopsRules, 'knob-default-refused', { file, field: knob }, { knob, size, reason });
          }),
    ),
  );
