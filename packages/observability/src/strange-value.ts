/** What a component made that YAML cannot hold, and where: `NaN at loki.limits`; undefined where all of it can be written. */
export function strangeValue(value: unknown, path = ''): string | undefined {
  const where = path === '' ? '' : ` at ${path}`;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${value}${where}`;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    return `a ${typeof value}${where}`;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.prototype.toString.call(value) === '[object Date]') return `a Date${where}`;
  for (const [key, inner] of Object.entries(value)) {
    const found = strangeValue(inner, path === '' ? key : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
