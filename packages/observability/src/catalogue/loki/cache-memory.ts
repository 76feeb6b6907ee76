import { parseQuantity } from '../../quantity';

/** What a memcached needs as a whole for items of a size: its tables and connections come on top. */
export function cacheMemory(size: string): string {
  return `${Math.ceil((parseQuantity(size) / 2 ** 20) * 1.2)}Mi`;
}
