import { runbookUrl } from './runbook-url';

describe('runbookUrl', () => {
  it.each([
    ['https://github.com/254carbon/config.git', 'https://github.com/254carbon/config/blob/main/docs/runbooks'],
    ['https://gitlab.example.com/a/b/config', 'https://gitlab.example.com/a/b/config/-/blob/main/docs/runbooks'],
    ['https://bitbucket.org/a/config.git', 'https://bitbucket.org/a/config/src/main/docs/runbooks'],
    ['https://codeberg.org/a/config.git', 'https://codeberg.org/a/config/src/branch/main/docs/runbooks'],
    ['https://git.example.com:8443/config.git', 'https://git.example.com:8443/config/blob/main/docs/runbooks'],
    ['ssh://git@github.com:22/254carbon/config.git', 'https://github.com/254carbon/config/blob/main/docs/runbooks'],
  ])('of %s is %s', (repository, url) => {
    expect(runbookUrl({ repository, branch: 'main' })).toBe(url);
  });
});
