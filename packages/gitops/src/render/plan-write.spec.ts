import { planWrite } from './plan-write';

describe('planWrite', () => {
  const around = { files: new Set<string>(), strange: [], made: new Set<string>(), isSame: () => false };

  it('writes everything into an empty folder', () => {
    expect(planWrite(['b', 'a'], around)).toEqual({ write: ['a', 'b'], unchanged: [], remove: [], foreign: [] });
  });

  it('leaves alone what is the same, also where no record knows it', () => {
    const plan = planWrite(['a'], { ...around, files: new Set(['a']), isSame: () => true });
    expect(plan).toEqual({ write: [], unchanged: ['a'], remove: [], foreign: [] });
  });

  it('rewrites what was made and differs, and removes what was made and is no longer', () => {
    const plan = planWrite(['a'], { ...around, files: new Set(['a', 'old']), made: new Set(['a', 'old', 'gone']) });
    expect(plan).toEqual({ write: ['a'], unchanged: [], remove: ['old'], foreign: [] });
  });

  it('takes for foreign what nobody made: other files, files of other content, links', () => {
    const plan = planWrite(['a'], { ...around, files: new Set(['a', 'notes.txt']), strange: ['link'] });
    expect(plan).toEqual({ write: ['a'], unchanged: [], remove: [], foreign: ['a', 'link', 'notes.txt'] });
  });
});
