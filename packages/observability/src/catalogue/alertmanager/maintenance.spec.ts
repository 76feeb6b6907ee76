import { backwards, MAINTENANCE_PATTERN, muteIntervals } from './maintenance';

describe('maintenance windows', () => {
  it('become one interval with each day by name, over the end of the week too', () => {
    expect(muteIntervals('Sat-Mon 02:00-04:00, Wed 22:00-24:00')).toEqual([
      {
        name: 'maintenance',
        time_intervals: [
          { weekdays: ['saturday', 'sunday', 'monday'], times: [{ start_time: '02:00', end_time: '04:00' }] },
          { weekdays: ['wednesday'], times: [{ start_time: '22:00', end_time: '24:00' }] },
        ],
      },
    ]);
    expect(muteIntervals('')).toEqual([]);
  });

  it.each(['', 'Sun 02:00-04:00', 'Mon-Fri 00:00-24:00, Sat 23:00-23:30'])('may be written as "%s"', (text) => {
    expect(text).toMatch(new RegExp(MAINTENANCE_PATTERN));
    expect(backwards(text)).toEqual([]);
  });

  it.each([
    'Sunday 02:00-04:00',
    'Sun 2:00-4:00',
    'Sun 02:00-25:00',
    'Sun 24:00-24:00',
    'Sun 02:00-04:00,Mon 02:00-04:00',
  ])('may not be written as "%s"', (text) => {
    expect(text).not.toMatch(new RegExp(MAINTENANCE_PATTERN));
  });

  it('must not end before they begin', () => {
    expect(backwards('Sun 02:00-04:00, Sat 23:00-01:00, Mon 03:00-03:00')).toEqual([
      'Sat 23:00-01:00',
      'Mon 03:00-03:00',
    ]);
  });
});
