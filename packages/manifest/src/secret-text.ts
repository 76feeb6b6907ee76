/** What is printed instead of a secret. No length, no digest: both would tell. */
export const MASK = '*** (masked)';

/** Ends of the keys under which a literal is a secret, in every way to join words. */
const KEY =
  '(?:pass(?:word|wd|phrase)|htpasswd|token|(?:api|access|account|private|routing|secret|signing)[-_.]?key|access[-_.]?key[-_.]?id|' +
  'client[-_.]?secret|credentials|connection[-_.]?string|dsn|slack[-_.]?api[-_.]?url|webhook[-_.]?url)';

const SECRET_KEY = new RegExp(`${KEY}$`, 'i');

/** A block, an anchor, an alias, a list or a mapping: no literal on this line. */
const NO_LITERAL = '(?![|>&*[{])';
const NAME = `["']?([\\w.-]{0,60}?${KEY})["']?`;

/**
 * `key: the rest of the line`, then within a line `"key": "value"` and `key=value`, then `--key value`, also where each of
 * the two is quoted.
 */
const ASSIGNMENTS = [
  new RegExp(`^([ \\t]*(?:- )?${NAME}[ \\t]*[:=][ \\t]+)${NO_LITERAL}(\\S.*)$`, 'gim'),
  new RegExp(
    `((?<![\\w.-])${NAME}[ \\t]{0,3}[:=][ \\t]{0,3})${NO_LITERAL}("[^"\\n]*"|'[^'\\n]*'|[^\\s,;&}\\]"']+)`,
    'gi',
  ),
  new RegExp(
    `((?<![\\w.-])--?([\\w-]{0,60}?${KEY})(?:[ \\t]|["'][ \\t]{0,3},?[ \\t]{0,3}["']))([^\\s"'-][^\\s"']*)`,
    'gi',
  ),
];

/** `key: |`, and the lines below it that are indented further. */
const BLOCK = new RegExp(
  `^(([ \\t]*)(?:- )?${NAME}:[ \\t]+[|>][^\\n]*\\n)((?:\\2[ \\t]+[^\\n]*(?:\\n|$)|[ \\t]*\\n)+)`,
  'gim',
);

/** Text that is a secret wherever it stands; what the first group holds may stay. Bounded, so that each is linear. */
const SECRETS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
  /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@"'$]{0,200}:)(?![${*])[^\s@"'/]{1,500}(?=@)/gi,
  /(hooks\.slack\.com\/services\/)[\w/]+/g,
  /(\b(?:Bearer|Basic)\s{1,3})(?=[A-Za-z._~+/-]*[0-9=])[A-Za-z0-9._~+/-]{12,}=*/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bgh[a-z]_[A-Za-z0-9]{20,}/g,
  /\bglpat-[\w-]{10,}/g,
  /\bxox[a-z]-[\w-]{10,}/g,
  /\bglsa_\w{10,}/g,
  /\beyJ[\w-]{10,2000}\.[\w-]{10,2000}\.[\w-]*/g,
  /\$2[abxy]?\$[0-9]{2}\$[./A-Za-z0-9]{53}/g,
  /AGE-SECRET-KEY-[A-Z0-9]+/g,
];

/** Whether a literal under this key is a secret: `adminPassword`, `AWS_SECRET_ACCESS_KEY`, but not `passwordFile`. */
export function isSecretKey(key: string): boolean {
  let isSecret = answers.get(key);
  if (isSecret === undefined) {
    isSecret = SECRET_KEY.test(key) && !/^existing[-_.]?secret/i.test(key);
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(key, isSecret);
  }
  return isSecret;
}

/** The same few hundred keys are met all the time. */
const answers = new Map<string, boolean>();
const MOST_ANSWERS = 10_000;

/** Whether one of several arguments says that the next one is a secret: `--token`, without a value of its own. */
export function announcesSecret(argument: unknown): argument is string {
  return typeof argument === 'string' && /^--?[\w-]{1,80}$/.test(argument) && isSecretKey(argument);
}

/** Where 1Password, vals, the Vault webhook and the Argo CD plugin look a secret up: not the secret itself. */
const REFERENCE = /^(?:(?:op|ref\+[a-z0-9]+):\/\/[^\n]+|vault:[\w/.-]+#[\w.-]+|<path:[^>\n]+>)\n?$/;

/** Whether a value gives nothing away: empty, a switch, a variable, a template, a reference, encrypted, or masked. */
export function isHarmless(value: string): boolean {
  if (REFERENCE.test(value)) return true;
  return /^(?:|true|false|null|~|\{\}|\[\]|ENC\[.*|\$\w+|\*\*\*.*)$|\$\{|\$\(|\$__\w+\{|\{\{/.test(value);
}

/** A text without the secrets in it: well-known forms of tokens, and what is given to secret-bearing keys. */
export function maskText(text: string): string {
  return hideSecrets(text, () => MASK);
}

/** The same texts stand in many objects. Bounded by the characters that are kept. */
const MOST_REMEMBERED = 4_000_000;
const harmless = new Set<string>();
let characters = 0;

/** The text with each secret in it replaced by what `hide` gives for it; secrets come in the same order for like texts. */
export function hideSecrets(text: string, hide: (secret: string) => string): string {
  if (isShortWord(text) || harmless.has(text)) return text;
  let isHarmlessText = true;
  const hidden = replaceSecrets(text, (secret) => {
    isHarmlessText = false;
    return hide(secret);
  });
  if (isHarmlessText) remember(text);
  return hidden;
}

/** Too short for a token, and without what a key is given its value with: most texts, which need no look at all. */
function isShortWord(text: string): boolean {
  return text.length < 12 && !/[\s:=]/.test(text);
}

function remember(text: string): void {
  characters += text.length;
  if (characters > MOST_REMEMBERED) {
    harmless.clear();
    characters = text.length;
  }
  harmless.add(text);
}

function replaceSecrets(text: string, hide: (secret: string) => string): string {
  let masked = text.replace(BLOCK, (all, head: string, _indent: string, key: string, block: string) =>
    isSecretKey(key) ? `${head}${hide(block)}${block.endsWith('\n') ? '\n' : ''}` : all,
  );
  for (const assignment of ASSIGNMENTS) {
    masked = masked.replace(assignment, (all, head: string, key: string, value: string) =>
      isSecretKey(key) && !isHarmless(value.replace(/^["']|["']$/g, '')) ? `${head}${hide(value)}` : all,
    );
  }
  for (const secret of SECRETS) {
    masked = masked.replace(secret, (all, head: unknown) => {
      const kept = typeof head === 'string' ? head : '';
      return `${kept}${hide(all.slice(kept.length))}`;
    });
  }
  return masked;
}
