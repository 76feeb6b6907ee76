import type { Problem } from '@254carbon/manifest';
import type { Environment, LocatedComponent } from '../environment';
import type { Platform } from '../platform';
import { alertMadeTwice } from './alert-made-twice';
import { bindsClusterAdmin } from './binds-cluster-admin';
import { reconcilesAsController } from './reconciles-as-controller';
import { roleGrantsEscalation } from './role-grants-escalation';
import { roleGrantsEverything } from './role-grants-everything';
import { chartWithoutRepository } from './chart-without-repository';
import { clearTextSecret } from './clear-text-secret';
import { componentLacksEndpoint } from './component-lacks-endpoint';
import { componentLacksHost } from './component-lacks-host';
import { componentRefused } from './component-refused';
import { dashboardMadeTwice } from './dashboard-made-twice';
import { encryptedSecretAmongManifests } from './encrypted-secret-among-manifests';
import { encryptedSecretLacksKeys } from './encrypted-secret-lacks-keys';
import { encryptedSecretMissing } from './encrypted-secret-missing';
import { encryptedSecretOfOtherKind } from './encrypted-secret-of-other-kind';
import { encryptedSecretUnread } from './encrypted-secret-unread';
import { endpointOfferedTwice } from './endpoint-offered-twice';
import { exposedHostShared } from './exposed-host-shared';
import { exposureLacksSetting } from './exposure-lacks-setting';
import { exposureOfDisabledComponent } from './exposure-of-disabled-component';
import { exposureSettingWithoutEffect } from './exposure-setting-without-effect';
import { exposureTlsAmbiguous } from './exposure-tls-ambiguous';
import { exposureWithoutTls } from './exposure-without-tls';
import { databaseWithoutEffect } from './database-without-effect';
import { exposureWithoutLogin } from './exposure-without-login';
import { exposureWithoutPage } from './exposure-without-page';
import { loginWithoutEffect } from './login-without-effect';
import { notificationNameTaken } from './notification-name-taken';
import { notificationWithoutChannel } from './notification-without-channel';
import { notificationWithoutType } from './notification-without-type';
import { patchForUnknownRelease } from './patch-for-unknown-release';
import { releaseLacksDefinitions } from './release-lacks-definitions';
import { remoteKeyForUnneededSecret } from './remote-key-for-unneeded-secret';
import { repositoryDiffers } from './repository-differs';
import { secretForOtherRecipient } from './secret-for-other-recipient';
import { secretsModeLacksSetting } from './secrets-mode-lacks-setting';
import { secretsSettingWithoutEffect } from './secrets-setting-without-effect';
import { unusableBranch } from './unusable-branch';
import { valueWithoutEffect } from './value-without-effect';

/** Checks of one environment before it is rendered. */
export const environmentChecks: readonly ((
  environment: Environment,
  workspace: readonly LocatedComponent[],
) => Problem[])[] = [
  bindsClusterAdmin,
  chartWithoutRepository,
  clearTextSecret,
  componentLacksEndpoint,
  componentLacksHost,
  componentRefused,
  encryptedSecretAmongManifests,
  encryptedSecretOfOtherKind,
  encryptedSecretUnread,
  endpointOfferedTwice,
  exposedHostShared,
  exposureLacksSetting,
  exposureOfDisabledComponent,
  exposureSettingWithoutEffect,
  exposureTlsAmbiguous,
  exposureWithoutTls,
  notificationNameTaken,
  notificationWithoutChannel,
  notificationWithoutType,
  reconcilesAsController,
  releaseLacksDefinitions,
  repositoryDiffers,
  roleGrantsEscalation,
  roleGrantsEverything,
  secretForOtherRecipient,
  secretsModeLacksSetting,
  secretsSettingWithoutEffect,
  unusableBranch,
  valueWithoutEffect,
];

/** Checks of what an environment's components make together, before it has files. */
export const platformChecks: readonly ((platform: Platform) => Problem[])[] = [
  alertMadeTwice,
  dashboardMadeTwice,
  databaseWithoutEffect,
  encryptedSecretLacksKeys,
  encryptedSecretMissing,
  exposureWithoutLogin,
  exposureWithoutPage,
  loginWithoutEffect,
  patchForUnknownRelease,
  remoteKeyForUnneededSecret,
];
