const SECONDS: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 7 * 86_400,
  y: 365 * 86_400,
};

const FACTORS: Readonly<Record<string, number>> = {
  '': 1,
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

const DURATION = /^(?:[0-9]+(?:\.[0-9]+)?(?:ns|us|µs|ms|[smhdwy]))+$/;
const QUANTITY = /^([+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+))(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?[0-9]{1,2}))?$/;
const BYTES = /^[0-9.]+ *([kKMGTPE]i?)?B$/;

/** A duration as Prometheus, Go or Flux write it, in seconds; undefined for what is none. */
export function parseDurationText(text: string): number | undefined {
  if (text === '0') return 0;
  if (!DURATION.test(text)) return undefined;
  let seconds = 0;
  for (const [, number, unit = ''] of text.matchAll(/([0-9.]+)(ns|us|µs|ms|[smhdwy])/g)) {
    seconds += Number(number) * (SECONDS[unit] ?? Number.NaN);
  }
  return seconds;
}

/** A quantity of Kubernetes as a number; undefined for what is none. */
export function parseQuantityText(text: string): number | undefined {
  const match = QUANTITY.exec(text);
  if (match === null) return undefined;
  const [, number, unit = '', exponent] = match;
  return Number(number) * (exponent === undefined ? (FACTORS[unit] ?? Number.NaN) : 10 ** Number(exponent));
}

/** A size as Prometheus and Loki write it, `50GB`, or a quantity, in bytes; undefined for what is none. */
export function parseSizeText(text: string): number | undefined {
  const unit = BYTES.exec(text);
  if (unit === null) return parseQuantityText(text);
  const prefix = (unit[1] ?? '').replace(/^K$/, 'k');
  return Number.parseFloat(text) * (FACTORS[prefix] ?? Number.NaN);
}
