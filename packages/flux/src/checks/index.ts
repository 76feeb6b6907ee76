import type { ObjectCheck, TreeCheck } from '../check';
import { noDependencyCycle } from './no-dependency-cycle';
import { noDuplicateObject } from './no-duplicate-object';
import { noHomelessHealthCheck } from './no-homeless-health-check';
import { noIgnoredHealthChecks } from './no-ignored-health-checks';
import { noLongReleaseName } from './no-long-release-name';
import { noLooseChartVersion } from './no-loose-chart-version';
import { noMissingDependency } from './no-missing-dependency';
import { noMissingEventSource } from './no-missing-event-source';
import { noMissingHealthCheck } from './no-missing-health-check';
import { noMissingPath } from './no-missing-path';
import { noMissingProvider } from './no-missing-provider';
import { noMissingReceiverResource } from './no-missing-receiver-resource';
import { noMissingServiceAccount } from './no-missing-service-account';
import { noMissingSource } from './no-missing-source';
import { noReleaseNameDrift } from './no-release-name-drift';
import { noStrayReleaseStorage } from './no-stray-release-storage';
import { noUnservedHealthCheck } from './no-unserved-health-check';

export const objectChecks: readonly ObjectCheck[] = [
  noHomelessHealthCheck,
  noIgnoredHealthChecks,
  noLongReleaseName,
  noLooseChartVersion,
  noReleaseNameDrift,
  noStrayReleaseStorage,
  noUnservedHealthCheck,
];

export const treeChecks: readonly TreeCheck[] = [
  noDependencyCycle,
  noDuplicateObject,
  noMissingDependency,
  noMissingEventSource,
  noMissingHealthCheck,
  noMissingPath,
  noMissingProvider,
  noMissingReceiverResource,
  noMissingServiceAccount,
  noMissingSource,
];
