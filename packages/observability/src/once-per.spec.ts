import { oncePer } from './once-per';

describe('oncePer', () => {
  it('builds once for each key', () => {
    let built = 0;
    const once = oncePer(
      (key: string) => key,
      (key) => ({ key, nth: ++built }),
    );
    expect(once('a')).toBe(once('a'));
    expect(once('b')).toEqual({ key: 'b', nth: 2 });
  });
});
