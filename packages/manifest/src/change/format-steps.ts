import { isEmbeddedStep, isItemStep, type Step } from './field-change';

const PLAIN_KEY = /^[A-Za-z_$][\w$/-]*$/;

/** A way as people write it: `spec.containers[loki].image`; ` › ` leads into data that a text holds. */
export function formatSteps(path: readonly Step[]): string {
  let text = '';
  for (const step of path) {
    if (isEmbeddedStep(step)) text += ' › ';
    else if (isItemStep(step)) text += `[${step.item}]`;
    else if (!PLAIN_KEY.test(step)) text += `["${step}"]`;
    else text += text === '' || text.endsWith(' › ') ? step : `.${step}`;
  }
  return text;
}
