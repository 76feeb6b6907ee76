import type { Problem } from '@254carbon/manifest';
import type { Environment, LocatedComponent } from '../environment';
import type { Platform } from '../platform';
import { alertMadeTwice } from './alert-made-twice';
import { clearTextSecret } from './clear-text-secret';
import { componentLacksEndpoint } from './component-lacks-endpoint';
import { componentLacksHost } from './component-lacks-host';
import { componentRefused } from './component-refused';
import { dashboardMadeTwice } from './dashboard-made-twice';
import { endpointOfferedTwice } from './endpoint-offered-twice';
import { patchForUnknownRelease } from './patch-for-unknown-release';
import { releaseLacksDefinitions } from './release-lacks-definitions';
import { repositoryDiffers } from './repository-differs';
import { unusableBranch } from './unusable-branch';
import { valueWithoutEffect } from './value-without-effect';

/** Checks of one environment before it is rendered. */
export const environmentChecks: readonly ((
  environment: Environment,
  workspace: readonly LocatedComponent[],
) => Problem[])[] = [
  clearTextSecret,
  componentLacksEndpoint,
  componentLacksHost,
  componentRefused,
  endpointOfferedTwice,
  releaseLacksDefinitions,
  repositoryDiffers,
  unusableBranch,
  valueWithoutEffect,
];

/** Checks of what an environment's components make together, before it has files. */
export const platformChecks: readonly ((platform: Platform) => Problem[])[] = [
  alertMadeTwice,
  dashboardMadeTwice,
  patchForUnknownRelease,
];
