/** One line of `git config --list`, in git's order: later ones win or add. */
export interface ConfigEntry {
  readonly scope: string;
  readonly key: string;
  readonly value: string;
}

/** Reads what `git config --list --show-scope -z` prints. */
export function parseConfig(text: string): readonly ConfigEntry[] {
  const parts = text.split('\0');
  const entries: ConfigEntry[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [scope = '', line = ''] = [parts[index], parts[index + 1]];
    const end = line.indexOf('\n');
    entries.push({ scope, key: end < 0 ? line : line.slice(0, end), value: end < 0 ? 'true' : line.slice(end + 1) });
  }
  return entries;
}

/** How to reach a remote and who one is. Anything else of a person's settings could bend what is published. */
const KEPT =
  /^(credential|http|url|user|author|committer|gpg|ssh)\.|^core\.(sshcommand|askpass|gitproxy)$|^commit\.gpgsign$/i;

/** The settings that are passed on. */
export function keptConfig(entries: readonly ConfigEntry[]): readonly ConfigEntry[] {
  return entries.filter(({ key }) => KEPT.test(key));
}

/** Folders of other owners that a person trusts. Git listens to it only in files that no repository can bring along. */
export function safeDirectories(entries: readonly ConfigEntry[]): readonly string[] {
  return entries.filter(({ key, scope }) => key === 'safe.directory' && scope !== 'local').map(({ value }) => value);
}

/** The value of a single setting. */
export function settingOf(entries: readonly ConfigEntry[], key: string): string | undefined {
  return entries.findLast((entry) => entry.key.toLowerCase() === key)?.value;
}

/** An address as `url.<base>.insteadOf` rewrites it: the longest match counts. */
export function rewriteUrl(entries: readonly ConfigEntry[], url: string): string {
  const matches = entries.flatMap(({ key, value }) => {
    const [, base] = /^url\.(.*)\.insteadof$/is.exec(key) ?? [];
    return base !== undefined && value !== '' && url.startsWith(value) ? [{ base, prefix: value }] : [];
  });
  const [longest] = matches.sort((a, b) => b.prefix.length - a.prefix.length);
  return longest === undefined ? url : longest.base + url.slice(longest.prefix.length);
}

/** Texts in settings that nobody may see: headers and addresses with passwords. */
export function secretsOf(entries: readonly ConfigEntry[]): readonly string[] {
  return entries.flatMap(({ key, value }) => {
    if (/^http\.(.*\.)?extraheader$/is.test(key)) return passwordIn(value, /^[^:]+:\s*(?:\w+\s+)?(\S.*)$/);
    return passwordIn(/^http\.(.*\.)?proxy$/is.test(key) ? value : key, /\b[a-z]+:\/\/[^/@:]*:([^/@]+)@/i);
  });
}

function passwordIn(text: string, pattern: RegExp): readonly string[] {
  const [, password = ''] = pattern.exec(text) ?? [];
  return password.length >= 4 ? [password] : [];
}
