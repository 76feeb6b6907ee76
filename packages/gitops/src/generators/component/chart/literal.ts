/** A value as TypeScript that is written by hand has it; keys whose value is undefined are left out. */
export function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return quote(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const items = value.map((item) => literal(item, inner));
    const short = `[${items.join(', ')}]`;
    return fits(short, indent) ? short : `[\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const parts = entries.map(([key, one]) => `${property(key)}: ${literal(one, inner)}`);
  const short = parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  return fits(short, indent) ? short : `{\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}}`;
}

export function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return text.includes("'") && !text.includes('"') ? JSON.stringify(text) : `'${escaped}'`;
}

/** Room for the key before it. */
function fits(text: string, indent: string): boolean {
  return !text.includes('\n') && text.length + indent.length <= 90;
}

function property(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
}
