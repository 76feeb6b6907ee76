import { type Problem, raise } from '@254carbon/manifest';
import { gitopsRules } from '../rules';

/** What git said when it could not talk to a remote. Already masked. */
export interface RemoteFailure {
  /** As it may be printed. */
  readonly remote: string;
  readonly text: string;
  readonly timedOut: boolean;
  /** How long it was waited for. */
  readonly seconds: number;
}

type Code = 'login-refused' | 'remote-not-found' | 'remote-unreachable' | 'remote-fails' | 'remote-lies';

/** The first that fits counts. */
const CAUSES: readonly (readonly [RegExp, Code])[] = [
  [
    /Authentication failed|could not read (Username|Password)|Permission denied|Host key verification/i,
    'login-refused',
  ],
  [/returned error: (401|403|407)|HTTP (code = )?(401|403)\b|HTTP Basic: Access denied/i, 'login-refused'],
  [
    /returned error: 404|not found|does not appear to be a git repository|does not exist|no such (file|device)/i,
    'remote-not-found',
  ],
  [/returned error: (5\d\d|429)|HTTP (5\d\d|429)/i, 'remote-fails'],
  [
    /could not resolve|failed to connect|couldn't connect|connection (refused|reset|timed out|closed)|network is unreachable|no route to host|operation timed out|SSL|certificate|proxy|transfer closed|curl (18|28|52|55|56)\b|empty reply|early EOF|unexpected disconnect|hung up|remote end hung up/i,
    'remote-unreachable',
  ],
  [
    /protocol error|bad (line length|object|pack|band)|invalid|unexpected|expected|unable to parse|did not send|corrupt|index-pack|unresolved deltas|not valid/i,
    'remote-lies',
  ],
];

/** Names why a remote could not be read or written. */
export function explainFailure({ remote, text, timedOut, seconds }: RemoteFailure): Problem {
  const where = { file: remote };
  if (timedOut || /curl 28\b|too slow|Operation too slow/i.test(text)) {
    return raise(gitopsRules, 'remote-silent', where, { remote, seconds });
  }
  if (/dubious ownership|unsafe repository/.test(text))
    return raise(gitopsRules, 'untrusted-folder', where, { remote });
  const cause = CAUSES.find(([pattern]) => pattern.test(text));
  return raise(gitopsRules, cause?.[1] ?? 'remote-fails', where, { remote, reason: reasonIn(text) });
}

/** The line that says most: the last that git calls an error, without what it says to everyone. */
function reasonIn(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => /^(fatal|error|remote): ?\S/.test(line));
  const told = said.filter((line) => !/Could not read from remote repository|the remote end hung up/.test(line));
  const line = told.find((one) => one.startsWith('fatal')) ?? told.at(-1) ?? said[0] ?? lines.find((one) => one !== '');
  const words = (line ?? 'git does not say why').replace(/^((fatal|error|remote): ?)+/, '');
  return words.replace(/[.:]+$/, '').slice(0, 300);
}
