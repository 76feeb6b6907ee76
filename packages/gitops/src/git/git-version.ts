/** The first that takes settings by `GIT_CONFIG_COUNT`. */
export const LEAST_VERSION = '2.31.0';

/** Whether what `git --version` prints is of a version that we can work with. */
export function parseVersion(text: string): { readonly version: string; readonly suffices: boolean } | undefined {
  const [, version] = /^git version (\d+\.\d+(?:\.\d+)?)/.exec(text) ?? [];
  if (version === undefined) return undefined;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_VERSION.split('.').map(Number);
  return { version, suffices: major > leastMajor || (major === leastMajor && minor >= leastMinor) };
}
