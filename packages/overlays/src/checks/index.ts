import type { Problem } from '@254carbon/manifest';
import type { Environment, LocatedComponent } from '../environment';
import { componentLacksEndpoint } from './component-lacks-endpoint';
import { componentLacksHost } from './component-lacks-host';
import { componentRefused } from './component-refused';
import { endpointOfferedTwice } from './endpoint-offered-twice';
import { releaseLacksDefinitions } from './release-lacks-definitions';
import { repositoryDiffers } from './repository-differs';
import { unusableBranch } from './unusable-branch';

/** Checks of one environment before it is rendered. */
export const environmentChecks: readonly ((
  environment: Environment,
  workspace: readonly LocatedComponent[],
) => Problem[])[] = [
  componentLacksEndpoint,
  componentLacksHost,
  componentRefused,
  endpointOfferedTwice,
  releaseLacksDefinitions,
  repositoryDiffers,
  unusableBranch,
];
