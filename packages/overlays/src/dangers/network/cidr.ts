/** A block of addresses: its bits, and how many of them count. */
interface Block {
  readonly bits: string;
  readonly length: number;
}

/** Whether the one block lies in the other. */
export function isWithin(inner: string, outer: string): boolean {
  const [a, b] = [parse(inner), parse(outer)];
  if (a === undefined || b === undefined) return inner === outer;
  return a.bits.length === b.bits.length && a.length >= b.length && a.bits.startsWith(b.bits.slice(0, b.length));
}

/** Whether two blocks have no address in common. */
export function isApart(one: string, other: string): boolean {
  return parse(one) !== undefined && parse(other) !== undefined && !isWithin(one, other) && !isWithin(other, one);
}

function parse(cidr: string): Block | undefined {
  const [address = '', prefix = ''] = cidr.split('/');
  const bits = address.includes(':') ? bitsOf6(address) : bitsOf4(address);
  if (bits === undefined || !/^\d{1,3}$/.test(prefix) || Number(prefix) > bits.length) return undefined;
  return { bits, length: Number(prefix) };
}

function bitsOf4(address: string): string | undefined {
  const parts = address.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return parts.map((part) => Number(part).toString(2).padStart(8, '0')).join('');
}

function bitsOf6(address: string): string | undefined {
  const [head = '', tail, more] = address.split('::');
  if (more !== undefined) return undefined;
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = 8 - left.length - right.length;
  if (tail === undefined ? gap !== 0 : gap < 1) return undefined;
  const groups = [...left, ...Array.from({ length: gap }, () => '0'), ...right];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}
