import type { JsonObject } from '@254carbon/manifest';

/** Name of the mute interval. */
export const MAINTENANCE = 'maintenance';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const DAY = '(Sun|Mon|Tue|Wed|Thu|Fri|Sat)';
const TIME = '([01][0-9]|2[0-3]):[0-5][0-9]';
const WINDOW = `${DAY}(-${DAY})? ${TIME}-(${TIME}|24:00)`;

/** Weekly windows, `Sat-Sun 02:00-04:00, Wed 22:00-24:00`, or nothing. */
export const MAINTENANCE_PATTERN = `^(${WINDOW}(, ${WINDOW})*)?$`;

interface Window {
  readonly text: string;
  readonly days: readonly string[];
  readonly from: string;
  readonly until: string;
}

function parseWindows(text: string): readonly Window[] {
  if (text === '') return [];
  return text.split(', ').map((window) => {
    const [days = '', times = ''] = window.split(' ');
    const [from = '', until = ''] = times.split('-');
    return { text: window, days: daysOf(days), from, until };
  });
}

/** One by one: Alertmanager's week begins on Sunday, and it takes no range over that. */
function daysOf(range: string): readonly string[] {
  const [first = '', last = first] = range.split('-');
  const numberOf = (day: string) => DAYS.findIndex((name) => name.startsWith(day.toLowerCase()));
  const length = ((numberOf(last) - numberOf(first) + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => DAYS[(numberOf(first) + index) % 7] as string);
}

/** Windows that end before they begin, which Alertmanager would refuse with all of its configuration. */
export function backwards(text: string): readonly string[] {
  return parseWindows(text)
    .filter(({ from, until }) => from >= until)
    .map((window) => window.text);
}

/** Alertmanager's intervals for the windows, in UTC. */
export function muteIntervals(text: string): readonly JsonObject[] {
  const windows = parseWindows(text);
  if (windows.length === 0) return [];
  return [
    {
      name: MAINTENANCE,
      time_intervals: windows.map(({ days, from, until }) => ({
        weekdays: days,
        times: [{ start_time: from, end_time: until }],
      })),
    },
  ];
}
