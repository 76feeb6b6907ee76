import { z } from 'zod';

/** What editors and checks say of text that has not the form of a pattern: schemas carry it as `patternErrorMessage`. */
export const patternMessages = new Map<string, string>();

/** Text of a form, with what is said where it has another. */
export function text(pattern: RegExp, message: string) {
  patternMessages.set(pattern.source, message);
  return z.string().regex(pattern);
}

/** Name of an object, and a label's value. */
export const name = text(
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  'use lower-case letters, digits and "-", and neither begin nor end with "-".',
).max(63);
/** Name of an object that may have dots. */
export const subdomain = text(
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  'use lower-case letters, digits, "-" and ".".',
).max(253);
const cidr = text(
  /^([0-9]{1,3}\.){3}[0-9]{1,3}\/[0-9]{1,2}$|^[0-9a-fA-F:]*:[0-9a-fA-F:]*\/[0-9]{1,3}$/,
  'write a range of addresses such as 10.0.0.0/16.',
);
export const cidrs = z.array(cidr).min(1);
export const ports = z.array(z.int().min(1).max(65535)).min(1);
