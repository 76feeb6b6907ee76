import { parseRemote } from './remote';

describe('parseRemote', () => {
  it.each([
    ['https://github.com/a/b.git', 'https://github.com/a/b.git', 'https://github.com/a/b.git', []],
    ['https://me:s3cret%21@h/a.git', 'https://me:s3cret%21@h/a.git', 'https://me@h/a.git', ['s3cret%21', 's3cret!']],
    ['https://ghp_0123456789abcdef@h/a', 'https://ghp_0123456789abcdef@h/a', 'https://h/a', ['ghp_0123456789abcdef']],
    ['ssh://git@h:22/a.git', 'ssh://git@h:22/a.git', 'ssh://git@h:22/a.git', []],
    ['git@github.com:a/b.git', 'git@github.com:a/b.git', 'git@github.com:a/b.git', []],
    ['file:///srv/a.git', 'file:///srv/a.git', 'file:///srv/a.git', []],
    ['../a b%.git', 'file:///srv/a b%25.git', '../a b%.git', []],
    ['a.git', 'file:///srv/x/a.git', 'a.git', []],
  ])('takes %s', (text, url, shown, secrets) => {
    expect(parseRemote(text, '/srv/x')).toMatchObject({ url, shown, secrets });
  });

  it.each([
    ['', 'empty'],
    ['--upload-pack=touch /tmp/x', 'option'],
    ['-x', 'option'],
    ['ext::sh -c id', 'helper'],
    ['fd::17', 'helper'],
    ['git://h/a.git', 'protocol'],
    ['ftp://h/a.git', 'protocol'],
    ['ssh://-oProxyCommand=id/a', 'host'],
    ['ssh://-oProxyCommand=id@h/a', 'host'],
    ['-oProxyCommand=id:a', 'option'],
    ['h:-x', 'host'],
    ['$(id):a', 'host'],
    ['https:///a', 'host'],
    ['file://host/a', 'host'],
    ['https://h/a\nb', 'control'],
    ['https://h/a\u001b[2J', 'control'],
  ])('refuses %j', (text, fault) => {
    expect(parseRemote(text, '/srv/x')).toBe(fault);
  });
});
