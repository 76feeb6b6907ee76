import { isTreePath } from './is-tree-path';

describe('isTreePath', () => {
  it.each(['README.md', 'gitops/flux-system/local/sync.yaml', 'docs/runbooks/LokiDown.md', '..a/b..', '.gitignore'])(
    'takes %s',
    (path) => expect(isTreePath(path)).toBe(true),
  );

  it.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../../x',
    'a//b',
    './a',
    'a/',
    'a\\b',
    'a\0b',
    'a\nb',
    '.git/config',
    'a/.GIT/x',
  ])('refuses %j', (path) => expect(isTreePath(path)).toBe(false));
});
