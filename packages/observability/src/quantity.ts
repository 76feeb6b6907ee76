const FACTORS: Readonly<Record<string, number>> = {
  '': 1,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};

/** A Kubernetes quantity as a number: cores or bytes. @throws RangeError for what is none. */
export function parseQuantity(quantity: string): number {
  const [number, unit] = split(quantity);
  return number * (FACTORS[unit] ?? Number.NaN);
}

/** A quantity times a factor, in its own unit, so that a reader sees where it comes from: `768Mi` × 2 = `1536Mi`. */
export function scaleQuantity(quantity: string, factor: number): string {
  const [number, unit] = split(quantity);
  return `${Number((number * factor).toFixed(3))}${unit}`;
}

function split(quantity: string): [number, string] {
  const match = /^([0-9]+(?:\.[0-9]+)?)(m|[kMGTP]|[KMGTP]i)?$/.exec(quantity);
  if (match === null) throw new RangeError(`"${quantity}" is no quantity`);
  return [Number(match[1]), match[2] ?? ''];
}
