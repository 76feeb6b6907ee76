import { type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { type Problem, raise } from '@254carbon/manifest';
import {
  type ConfigEntry,
  keptConfig,
  parseConfig,
  rewriteUrl,
  safeDirectories,
  secretsOf,
} from '../../git/git-config';
import { LEAST_VERSION, parseVersion } from '../../git/git-version';
import { maskGit } from '../../git/mask-git';
import type { Remote } from '../../git/remote';
import { gitopsRules } from '../../rules';
import { reasonOf } from '../reason-of';
import { isolatedEnvironment, settingsEnvironment } from './git-environment';
import { type ProgramResult, runProgram, startProgram } from '../run-program';

export interface GitCall {
  /** The repository to work on, one of ours. */
  readonly repository: string;
  readonly input?: string | Uint8Array | readonly Uint8Array[];
  readonly timeout?: number;
  /** More environment variables. */
  readonly env?: NodeJS.ProcessEnv;
}

/** The git program, with the settings by which a person reaches remotes. */
export interface Git {
  readonly settings: readonly ConfigEntry[];
  /** Folders of other owners that are trusted. */
  readonly safeDirectories: readonly string[];
  /** Milliseconds that a remote may be silent. */
  readonly patience: number;
  /** Whether a remote is a folder of this machine, after a person's settings have rewritten its address. */
  isLocal(remote: Remote): boolean;
  run(args: readonly string[], call: GitCall): Promise<ProgramResult>;
  start(args: readonly string[], call: GitCall): ChildProcess;
  /** Runs in the person's own checkout, to read only. */
  look(args: readonly string[]): Promise<ProgramResult>;
  /** A text without secrets. */
  mask(text: string, secrets?: readonly string[]): string;
}

const LOCAL_TIMEOUT = 120_000;

/** Finds git and reads the settings that count in `folder`. */
export async function openGit(folder: string, patience = 60_000): Promise<Git | Problem> {
  const outside = settingsEnvironment(process.env);
  const look = (args: readonly string[], cwd = folder) =>
    runProgram('git', args, { cwd, env: outside, timeout: LOCAL_TIMEOUT });
  const list = ['config', '--list', '--includes', '--show-scope', '-z'];
  const [version, listed] = await Promise.all([look(['--version']), look(list)]);
  const fault = versionFault(version);
  if (fault !== undefined) return fault;
  // In a checkout that git does not trust, a person's own settings still count.
  const { out } = listed.status === 0 ? listed : await look(list, tmpdir());
  const entries = parseConfig(out.toString('utf8'));
  // A person's own limits win.
  const settings = [...silence(patience), ...keptConfig(entries)];
  const known = secretsOf(settings);
  const isolated = (call: GitCall) => ({
    cwd: call.repository,
    env: { ...isolatedEnvironment(process.env, settings, `${call.repository}/trusted`), ...call.env },
  });
  return {
    settings,
    safeDirectories: safeDirectories(entries),
    patience,
    isLocal: ({ url }) => /^(file:\/\/)?\//.test(rewriteUrl(settings, url)),
    run: (args, call) =>
      runProgram('git', gitArguments(args), {
        ...isolated(call),
        timeout: call.timeout ?? LOCAL_TIMEOUT,
        ...(call.input === undefined ? {} : { input: call.input }),
      }),
    start: (args, call) => startProgram('git', gitArguments(args), isolated(call)),
    look,
    mask: (text, secrets = []) => maskGit(text, [...known, ...secrets]),
  };
}

/** Ends a transfer over HTTP that stands still. */
function silence(patience: number): readonly ConfigEntry[] {
  const seconds = String(Math.max(1, Math.ceil(patience / 1000)));
  const scope = 'command';
  return [
    { scope, key: 'http.lowSpeedLimit', value: '1' },
    { scope, key: 'http.lowSpeedTime', value: seconds },
  ];
}

function gitArguments(args: readonly string[]): readonly string[] {
  return ['--git-dir=.', '--no-replace-objects', ...args];
}

function versionFault({ failure, out }: ProgramResult): Problem | undefined {
  const where = { file: 'git' };
  if (failure !== undefined) return raise(gitopsRules, 'no-git', where, { reason: reasonOf(failure) });
  const found = parseVersion(out.toString('utf8'));
  if (found === undefined) return raise(gitopsRules, 'no-git', where, { reason: 'it does not tell its version' });
  if (found.suffices) return undefined;
  return raise(gitopsRules, 'old-git', where, { version: found.version, least: LEAST_VERSION });
}
