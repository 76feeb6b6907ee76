import type { Ground } from './ground';

/** Where the settings of an environment lie. */
export function environmentFile({ environmentsDir }: Pick<Ground, 'environmentsDir'>, name: string): string {
  return `${environmentsDir}/${name}/environment.yaml`;
}
