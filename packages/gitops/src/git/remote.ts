import { resolve } from 'node:path';

/** A repository elsewhere, or a folder of this machine, as git and as people get to see it. */
export interface Remote {
  /** What git is given. May hold a password. */
  readonly url: string;
  /** What may be printed. */
  readonly shown: string;
  /** Texts that nobody may see. */
  readonly secrets: readonly string[];
  /** Absolute, for a folder of this machine. */
  readonly folder?: string;
}

/** Why an address is refused, for the wording of the problem. */
export type RemoteFault = 'empty' | 'control' | 'option' | 'helper' | 'protocol' | 'host';

const PROTOCOLS = new Set(['https', 'http', 'ssh', 'file']);

/** Reads an address as git would, and refuses what git would run instead of reading. Paths are meant from `folder`. */
export function parseRemote(text: string, folder: string): Remote | RemoteFault {
  if (text === '') return 'empty';
  if (/[\u0000-\u001f\u007f]/.test(text)) return 'control';
  // `--upload-pack=COMMAND` would be run.
  if (text.startsWith('-')) return 'option';
  // So would the address of a helper: `ext::sh -c …`.
  if (/^[A-Za-z0-9+.-]+::/.test(text)) return 'helper';
  const [, protocol] = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(text) ?? [];
  if (protocol !== undefined) return parseUrl(text, protocol);
  const [, host, path = ''] = /^([^/:]+):(.*)$/.exec(text) ?? [];
  if (host !== undefined) return isHost(host) && !path.startsWith('-') ? { url: text, ...plain(text) } : 'host';
  const place = resolve(folder, text);
  // Git takes a path for no name of a remote, and decodes what stands in an address.
  return { url: `file://${place.replaceAll('%', '%25')}`, ...plain(text), folder: place };
}

function parseUrl(text: string, protocol: string): Remote | RemoteFault {
  if (!PROTOCOLS.has(protocol)) return 'protocol';
  const rest = text.slice(protocol.length + 3);
  if (protocol === 'file') {
    const path = rest.replace(/^localhost(?=\/)/, '');
    if (!path.startsWith('/')) return 'host';
    return { url: text, ...plain(text), folder: decode(path) };
  }
  const [authority = ''] = rest.split('/');
  const at = authority.lastIndexOf('@');
  const user = authority.slice(0, Math.max(at, 0));
  if (!isHost(authority.slice(at + 1)) || user.startsWith('-')) return 'host';
  const secret = user.slice(user.indexOf(':') + 1);
  if (!user.includes(':') || secret === '') return withoutUser(text, user, protocol);
  const shown = text.replace(`${user}@`, `${user.slice(0, user.indexOf(':'))}@`);
  return { url: text, shown, secrets: [...new Set([secret, decode(secret)])] };
}

/** A user without password is a token at some hosts; with ssh it is a name. */
function withoutUser(text: string, user: string, protocol: string): Remote {
  if (user === '' || protocol === 'ssh') return { url: text, ...plain(text) };
  return { url: text, shown: text.replace(`${user}@`, ''), secrets: user.length >= 16 ? [user] : [] };
}

function plain(text: string): Pick<Remote, 'shown' | 'secrets'> {
  return { shown: text, secrets: [] };
}

function isHost(host: string): boolean {
  const name = host.slice(host.lastIndexOf('@') + 1);
  return (
    host !== '' && !host.startsWith('-') && /^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9_][A-Za-z0-9_.-]*)(:[0-9]+)?$/.test(name)
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
