import { spawnSync } from 'node:child_process';
import { isBranchName } from './is-branch-name';

const isTakenByGit = (name: string) => spawnSync('git', ['check-ref-format', '--branch', name]).status === 0;

describe('isBranchName', () => {
  it.each(['main', 'team/staging', 'release-1.2', 'a_b', 'Ü', "it's"])('takes %j, as git does', (name) => {
    expect([isBranchName(name), isTakenByGit(name)]).toEqual([true, true]);
  });

  it.each([
    '',
    '-x',
    '--mirror',
    '.a',
    'a/.b',
    'a..b',
    'a b',
    'a~',
    'a^',
    'a:b',
    'a?',
    'a*',
    'a[',
    'a\\b',
    'a@{1}',
    'a//b',
  ])('refuses %j, as git does', (name) => {
    expect([isBranchName(name), isTakenByGit(name)]).toEqual([false, false]);
  });

  it.each(['a.lock', 'a.lock/b', 'a/', 'a.', 'HEAD', 'a\u0007', 'a\n'])('refuses %j, as git does', (name) => {
    expect([isBranchName(name), isTakenByGit(name)]).toEqual([false, false]);
  });

  it.each(['refs/heads/main', '+main', '@', '/a'])('refuses %j, which would be read as something else', (name) => {
    expect(isBranchName(name)).toBe(false);
  });
});
