/** What is printed instead of a secret. No length, no digest: both would tell. */
export const MASK = '*** (masked)';

/** Ends of keys, in lower case without separators, under which a literal is a secret. */
const SECRET_ENDS = [
  'password',
  'passwd',
  'passphrase',
  'token',
  'apikey',
  'accesskey',
  'accesskeyid',
  'accountkey',
  'privatekey',
  'routingkey',
  'secretkey',
  'signingkey',
  'clientsecret',
  'credentials',
  'connectionstring',
  'dsn',
  'slackapiurl',
  'webhookurl',
];

/** Text that is a secret wherever it stands; what is in the first group may stay. */
const SECRETS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /([a-z][a-z0-9+.-]*:\/\/[^\s:/@"'$]*:)(?!\$)[^\s@"']+(?=@)/gi,
  /(hooks\.slack\.com\/services\/)[^\s"']+/g,
  /([?&](?:token|api_?key|access_token|sig)=)(?!\$)[^\s&"']+/gi,
  /((?:Bearer|Basic)\s+)(?!\$)[A-Za-z0-9._~+/-]{12,}=*/g,
  /(AccountKey=)[^\s;"']+/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bgh[a-z]_[A-Za-z0-9]{20,}/g,
  /\bglpat-[\w-]{10,}/g,
  /\bxox[a-z]-[\w-]{10,}/g,
  /\bglsa_\w{10,}/g,
  /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*/g,
  /\$2[abxy]?\$[0-9]{2}\$[./A-Za-z0-9]{53}/g,
  /AGE-SECRET-KEY-[A-Z0-9]+/g,
];

const ASSIGNMENT = /^(\s*(?:- )?["']?([\w.-]+)["']?\s*[:=]\s+|\s*([\w.-]+)=|.*?\s?--?([\w-]+)[= ])(?![|>&*])(\S.*)$/gm;

/** Whether a literal under this key is a secret: `adminPassword`, `AWS_SECRET_ACCESS_KEY`, not `passwordFile`. */
export function isSecretKey(key: string): boolean {
  const folded = key.toLowerCase().replace(/[-_.]/g, '');
  return !folded.startsWith('existingsecret') && SECRET_ENDS.some((end) => folded.endsWith(end));
}

/** Whether a text only says where the secret is: an environment variable, a template, an encrypted value. */
export function isReference(text: string): boolean {
  return /^$|\$\{|\$\(|\$__\w+\{|\{\{|^\$[A-Z_]+$|^ENC\[/.test(text);
}

/** A text without the secrets in it: well-known forms of tokens, and what is assigned to secret-bearing keys. */
export function maskText(text: string): string {
  const assigned = text.replace(ASSIGNMENT, (all, head: string, a?: string, b?: string, c?: string, value = '') => {
    const key = a ?? b ?? c ?? '';
    return isSecretKey(key) && !isReference(value.replace(/^["']|["']$/g, '')) ? `${head}${MASK}` : all;
  });
  return SECRETS.reduce((masked, pattern) => masked.replace(pattern, keepHead), assigned);
}

function keepHead(_all: string, head: unknown): string {
  return `${typeof head === 'string' ? head : ''}${MASK}`;
}
