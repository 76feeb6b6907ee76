/** What is printed instead of a secret. No length, no digest: both would tell. */
export const MASK = '*** (masked)';

/** Ends of keys, in lower case and without separators, under which a literal is a secret. */
const SECRET_ENDS = (
  'password passwd passphrase token apikey accesskey accesskeyid accountkey privatekey routingkey secretkey ' +
  'signingkey clientsecret credentials connectionstring dsn htpasswd slackapiurl webhookurl'
).split(' ');

/** Text that is a secret wherever it stands; what the first group holds may stay. Bounded, so that each is linear. */
const SECRETS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
  /([a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@"'$]{0,200}:)(?![${])[^\s@"'/]{1,500}(?=@)/gi,
  /(hooks\.slack\.com\/services\/)[\w/]+/g,
  /(\b(?:Bearer|Basic)\s{1,3})[A-Za-z0-9._~+/-]{12,}=*/g,
  /(AccountKey=)[^\s;"']+/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bgh[a-z]_[A-Za-z0-9]{20,}/g,
  /\bglpat-[\w-]{10,}/g,
  /\bxox[a-z]-[\w-]{10,}/g,
  /\bglsa_\w{10,}/g,
  /\beyJ[\w-]{10,2000}\.[\w-]{10,2000}\.[\w-]*/g,
  /\$2[abxy]?\$[0-9]{2}\$[./A-Za-z0-9]{53}/g,
  /AGE-SECRET-KEY-[A-Z0-9]+/g,
];

/** `key: the rest of the line`, and the same within a line: `"key": "value"`, `key=value`, `--key value`. */
const LINE = /^([ \t]*(?:- )?["']?([\w.-]{1,100})["']?[ \t]*[:=][ \t]+)([^\s|>&*[{].*)$/gm;
const INLINE =
  /((?<![\w.-])["']?([\w.-]{1,100})["']?(?:[ \t]{0,3}[:=][ \t]{0,3}))("[^"\n]*"|'[^'\n]*'|[^\s,;&}\]"'|>*[{]+)/g;
const FLAG = /((?<![\w-])--?([\w-]{1,100})[ \t])([^\s"'-][^\s"']*)/g;

/** Whether a literal under this key is a secret: `adminPassword`, `AWS_SECRET_ACCESS_KEY`, but not `passwordFile`. */
export function isSecretKey(key: string): boolean {
  const folded = key.toLowerCase().replace(/[-_.]/g, '');
  return !folded.startsWith('existingsecret') && SECRET_ENDS.some((end) => folded.endsWith(end));
}

/** Whether a value gives nothing away: empty, a switch, a variable, a template, or encrypted. */
export function isHarmless(value: string): boolean {
  return /^(?:|true|false|null|~|\{\}|\[\]|ENC\[.*\])$|\$\{|\$\(|\$__\w+\{|\{\{|^\$\w+$|^\*\*\*/.test(value);
}

/** A text without the secrets in it: well-known forms of tokens, and what is given to secret-bearing keys. */
export function maskText(text: string): string {
  let masked = text;
  for (const assignment of [LINE, INLINE, FLAG]) {
    masked = masked.replace(assignment, (all, head: string, key: string, value: string) =>
      isSecretKey(key) && !isHarmless(value.replace(/^["']|["']$/g, '')) ? `${head}${MASK}` : all,
    );
  }
  for (const secret of SECRETS) {
    masked = masked.replace(secret, (_all, head: unknown) => `${typeof head === 'string' ? head : ''}${MASK}`);
  }
  return masked;
}
