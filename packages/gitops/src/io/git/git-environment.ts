import type { ConfigEntry } from '../../git/git-config';

/** How to reach a remote and who one is; everything else that starts with `GIT_` could bend what git does. */
const KEPT =
  /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|PROXY_COMMAND|EXEC_PATH|(PROXY_)?SSL_\w+|HTTP_\w+|(AUTHOR|COMMITTER)_(NAME|EMAIL|DATE))$/;
/** Settings by environment, as pipelines give them. */
const SETTINGS = /^GIT_CONFIG(_\w+)?$/;

/** For reading the settings that count in a person's checkout. */
export function settingsEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...select(env, (name) => KEPT.test(name) || SETTINGS.test(name)), ...QUIET };
}

/** For repositories of our own: the settings that are passed on, and no others. */
export function isolatedEnvironment(
  env: NodeJS.ProcessEnv,
  entries: readonly ConfigEntry[],
  globalConfig: string,
): NodeJS.ProcessEnv {
  const settings = [...entries, ...OURS].flatMap(({ key, value }, index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return {
    ...select(env, (name) => KEPT.test(name)),
    ...QUIET,
    ...Object.fromEntries(settings),
    GIT_CONFIG_COUNT: String(entries.length + OURS.length),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: globalConfig,
    GIT_ALLOW_PROTOCOL: 'file:https:http:ssh',
    GIT_ATTR_NOSYSTEM: '1',
  };
}

const QUIET = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', LANGUAGE: 'C' };

/** Objects stay in packs, which can be moved as they are; and nothing goes on in the background. */
const OURS: readonly Pick<ConfigEntry, 'key' | 'value'>[] = [
  { key: 'fetch.unpackLimit', value: '1' },
  { key: 'gc.auto', value: '0' },
  { key: 'maintenance.auto', value: 'false' },
  { key: 'pack.threads', value: '1' },
  { key: 'protocol.version', value: '2' },
  { key: 'advice.detachedHead', value: 'false' },
];

function select(env: NodeJS.ProcessEnv, keep: (name: string) => boolean): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || keep(name)));
}
