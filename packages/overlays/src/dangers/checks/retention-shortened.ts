import { formatSteps, type Json, type LeafChange, parseDurationText, parseSizeText } from '@254carbon/manifest';
import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';

const RETENTION = /retention/i;
/** Settings of how it is done rather than for how long. */
const OTHER = /(delay|interval|worker|count|timeout|enabled|store|policy|concurrency)/i;

/** Data is to be kept for less time, or less of it. */
export const retentionShortened = defineDanger<{ readonly field: string; readonly from: string; readonly to: string }>({
  code: 'retention-shortened',
  harm: 'data',
  title: 'a retention made shorter, or smaller, or set where everything was kept',
  why: ({ field, from, to }) =>
    `${field} goes from ${from} to ${to}: what is older or beyond that is deleted soon after the update.`,
  lost: ({ from, to }) => `What was kept between ${to} and ${from}. Going back later does not bring it back.`,
  fix: () =>
    'check that nobody needs it: audits, capacity plans, reports of last month. Copy out of the store what is to be kept, before this is published.',
  find: (world) =>
    changedObjects(world).flatMap((at) =>
      at.leaves.flatMap((leaf) => {
        const found = shortened(leaf);
        return found === undefined ? [] : [{ at, path: leaf.path, args: { field: formatSteps(leaf.path), ...found } }];
      }),
    ),
});

function shortened({ path, before, after }: LeafChange): { from: string; to: string } | undefined {
  const keys = path.filter((step) => typeof step === 'string').slice(-2);
  const last = keys.at(-1) ?? '';
  if (last === 'retention_enabled') {
    return after === true && before !== true ? { from: 'keeping everything', to: 'deleting by age' } : undefined;
  }
  const [from, to] = [argumentOf(before), argumentOf(after)];
  const names = [last, argumentName(before)];
  if (
    !names.some((name) => RETENTION.test(name)) &&
    !(keys.some((key) => RETENTION.test(key)) && /^(period|time|size|maxAge)$/i.test(last))
  ) {
    return undefined;
  }
  if (OTHER.test(last) || OTHER.test(argumentName(before))) return undefined;
  const [a, b] = [amountOf(from), amountOf(to)];
  // Both in the same unit, or one of them for ever.
  if (a === undefined || b === undefined || b.amount >= a.amount) return undefined;
  if (a.unit !== b.unit && a.amount !== Infinity) return undefined;
  return { from: a.amount === Infinity ? `${from} (for ever)` : from, to };
}

/** What a retention says: zero stands for keeping everything. */
function amountOf(text: string): { amount: number; unit: 'time' | 'size' } | undefined {
  if (/^0+[a-zA-Z]*$/.test(text)) return { amount: Infinity, unit: 'time' };
  const time = parseDurationText(text);
  if (time !== undefined) return { amount: time, unit: 'time' };
  const size = /[KMGTPE]i?B?$/.test(text) ? parseSizeText(text) : undefined;
  return size === undefined ? undefined : { amount: size, unit: 'size' };
}

const ARGUMENT = /^--?([\w.-]+)=(.*)$/;

function argumentName(value: Json | undefined): string {
  return typeof value === 'string' ? (ARGUMENT.exec(value)?.[1] ?? '') : '';
}

function argumentOf(value: Json | undefined): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return ARGUMENT.exec(text)?.[2] ?? text;
}
