import { keptConfig, parseConfig, rewriteUrl, safeDirectories, secretsOf, settingOf } from './git-config';

const lines = (...entries: readonly (readonly [string, string])[]) =>
  entries.map(([scope, line]) => `${scope}\0${line}\0`).join('');

describe('settings of git', () => {
  it('are read in their order, switches without a value and values of several lines too', () => {
    const text = lines(['global', 'user.name\nAda'], ['local', 'commit.gpgsign'], ['command', 'a.b\nc\nd']);
    expect(parseConfig(text)).toEqual([
      { scope: 'global', key: 'user.name', value: 'Ada' },
      { scope: 'local', key: 'commit.gpgsign', value: 'true' },
      { scope: 'command', key: 'a.b', value: 'c\nd' },
    ]);
  });

  it('are passed on where they say how to reach a remote and who one is, and not where they would bend a push', () => {
    const kept = ['credential.helper', 'http.https://h.extraheader', 'url.x.insteadof', 'user.name', 'gpg.format'];
    const others = ['core.hookspath', 'push.pushoption', 'push.gpgsign', 'init.templatedir', 'i18n.commitencoding'];
    const more = ['core.sshcommand', 'core.askpass', 'ssh.variant', 'commit.gpgsign'];
    const entries = [...kept, ...others, ...more].map((key) => ({ scope: 'global', key, value: 'x' }));
    expect(keptConfig(entries).map(({ key }) => key)).toEqual([...kept, ...more]);
  });

  it('tell which folders are trusted, but not those that a checkout brings along', () => {
    const entries = ['global', 'local', 'system'].map((scope) => ({ scope, key: 'safe.directory', value: scope }));
    expect(safeDirectories(entries)).toEqual(['global', 'system']);
  });

  it('rewrite addresses, the longest match first', () => {
    const entries = [
      { scope: 'global', key: 'url.https://a/.insteadof', value: 'x:' },
      { scope: 'global', key: 'url./srv/.insteadof', value: 'x:y/' },
    ];
    expect(['x:y/z', 'x:z', 'z'].map((url) => rewriteUrl(entries, url))).toEqual(['/srv/z', 'https://a/z', 'z']);
  });

  it('hold secrets, which are known', () => {
    const entries = [
      { scope: 'local', key: 'http.https://h/.extraheader', value: 'AUTHORIZATION: basic abcdef' },
      { scope: 'local', key: 'http.proxy', value: 'http://me:pr0xy@p:3128' },
      { scope: 'global', key: 'url.https://me:t0ken@h/.insteadof', value: 'https://h/' },
      { scope: 'global', key: 'user.name', value: 'Ada' },
    ];
    expect(secretsOf(entries)).toEqual(['abcdef', 'pr0xy', 't0ken']);
  });

  it('are the last of several', () => {
    const entries = ['1', '2'].map((value) => ({ scope: 'global', key: 'Commit.GpgSign', value }));
    expect([settingOf(entries, 'commit.gpgsign'), settingOf(entries, 'x')]).toEqual(['2', undefined]);
  });
});
