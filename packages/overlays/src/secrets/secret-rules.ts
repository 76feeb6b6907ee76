import { meant, type Misspelt, type Rules } from '@254carbon/manifest';
import { list } from '../list';

/** The wording of secrets that lie open, are missing, or that nobody can read. */
export const secretRules = {
  'clear-text-secret': {
    severity: 'error',
    secret: true,
    problem: ({ what }: { what: string }) => `${what} holds a secret in clear text, and it would be in Git for good.`,
    fix: () => 'keep it in a Secret of the cluster, name that here, and change its value: it is known now.',
  },
  'encrypted-secret-missing': {
    severity: 'warning',
    problem: ({ secret }: { secret: string; keys: readonly string[]; command: string }) =>
      `Nothing in secrets/ makes the Secret ${secret}, and what reads it does not start without.`,
    fix: ({ keys, command }: { keys: readonly string[]; command: string }) =>
      `write ${keys.join(' and ')} to files of that name outside of Git, without a line break at the end, then: ${command}`,
  },
  'encrypted-secret-among-manifests': {
    severity: 'error',
    problem: ({ object }: { object: string }) =>
      `${object} is encrypted with SOPS, and Flux decrypts nothing in manifests/: all that is there would not be applied.`,
    fix: () => 'set secrets.mode to sops and move the file to secrets/.',
  },
  'encrypted-secret-lacks-keys': {
    severity: 'error',
    problem: ({ object, missing }: { object: string; missing: readonly string[] }) =>
      `${object} has no ${missing.join(', ')}, which is read from it.`,
    fix: () => 'encrypt it again with all its keys.',
  },
  'encrypted-secret-of-other-kind': {
    severity: 'error',
    problem: ({ found, mode, expected }: { found: string; mode: string; expected: string }) =>
      `This is a ${found}; with secrets.mode ${mode}, secrets/ holds ${expected} only.`,
    fix: () => 'encrypt it for this mode, or put it into manifests/ if it is no secret.',
  },
  'encrypted-secret-unread': {
    severity: 'warning',
    problem: ({ mode }: { mode: string }) => `Nothing reads this file: secrets.mode is ${mode}.`,
    fix: () => 'set secrets.mode to sealed-secrets or sops, or remove the file.',
  },
  'secret-for-other-recipient': {
    severity: 'error',
    problem: ({ object, found }: { object: string; recipient: string; found: readonly string[]; file: string }) =>
      `${object} is encrypted for ${list(found)}, and the key of this environment cannot decrypt it.`,
    fix: ({ recipient, file }: { recipient: string; file: string }) =>
      `add it: sops rotate --in-place --add-age ${recipient} ${file}`,
  },
  'secrets-mode-lacks-setting': {
    severity: 'error',
    problem: ({ mode, setting }: { mode: string; setting: string; example: string }) =>
      `secrets.mode ${mode} needs secrets.${setting}.`,
    fix: ({ example }: { example: string }) => `write below secrets: ${example}`,
  },
  'secrets-setting-without-effect': {
    severity: 'warning',
    problem: ({ setting, mode, reader }: { setting: string; mode: string; reader: string }) =>
      `secrets.${setting} changes nothing: only mode ${reader} reads it, and this is ${mode}.`,
    fix: ({ setting, reader }) => `set secrets.mode to ${reader}, or remove ${setting}.`,
  },
  'remote-key-for-unneeded-secret': {
    severity: 'error',
    problem: ({ name, known }: Misspelt) => `Nothing here needs a Secret "${name}"; needed are ${list(known)}.`,
    fix: (args) => meant(args, 'remove the key.'),
  },
} satisfies Rules;
