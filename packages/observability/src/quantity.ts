import { parseQuantityText } from '@254carbon/manifest';
import { QUANTITY } from './knob';

const NOTATION = new RegExp(QUANTITY);

/** A Kubernetes quantity as a number: cores or bytes. @throws RangeError for what no knob takes. */
export function parseQuantity(quantity: string): number {
  const number = NOTATION.test(quantity) ? parseQuantityText(quantity) : undefined;
  if (number === undefined) throw new RangeError(`"${quantity}" is no quantity`);
  return number;
}

/** A quantity times a factor, in its own unit, so that a reader sees where it comes from: `768Mi` × 2 = `1536Mi`. */
export function scaleQuantity(quantity: string, factor: number): string {
  if (!NOTATION.test(quantity)) throw new RangeError(`"${quantity}" is no quantity`);
  return quantity.replace(/^[0-9.]+/, (number) => String(Number((Number(number) * factor).toFixed(3))));
}
