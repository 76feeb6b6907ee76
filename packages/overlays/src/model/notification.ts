import { z } from 'zod';
import { PROVIDER_TYPES } from '../notifications/provider-types';

/** Where Flux reports beside the channel of `slack`. */
export const notification = z.strictObject({
  type: z
    .enum(PROVIDER_TYPES)
    .optional()
    .describe(
      'Type of the Provider. Default: the name of the entry, where that is a type. `github`, `gitlab`, `gitea`, `bitbucket` and `azuredevops` mark the commits of `repository` as deployed or failed.',
    ),
  channel: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Channel, room or chat. For `pagerduty` the integration key of the service, which Flux takes from nowhere else.',
    ),
  events: z
    .enum(['failures', 'all'])
    .default('failures')
    .describe(
      '`failures`: what fails and what cannot be fetched. `all`: what has been deployed, too. Commits are marked either way.',
    ),
});
