import type { DangerDefinition } from '../danger';
import { alertDelayed } from './alert-delayed';
import { alertGone } from './alert-gone';
import { claimsDeleted } from './claims-deleted';
import { dataDeleted } from './data-deleted';
import { datasourceGone } from './datasource-gone';
import { definitionPolicyChanged } from './definition-policy-changed';
import { disruptionBudgetWeakened } from './disruption-budget-weakened';
import { immutableClaim } from './immutable-claim';
import { immutableClass } from './immutable-class';
import { immutableData } from './immutable-data';
import { immutableDefinition } from './immutable-definition';
import { immutableJob } from './immutable-job';
import { immutableRoleRef } from './immutable-role-ref';
import { immutableSelector } from './immutable-selector';
import { immutableService } from './immutable-service';
import { immutableStatefulSet } from './immutable-stateful-set';
import { immutableStorageClass } from './immutable-storage-class';
import { immutableVolume } from './immutable-volume';
import { kustomizationRemoved } from './kustomization-removed';
import { kustomizationRetargeted } from './kustomization-retargeted';
import { majorVersion } from './major-version';
import { networkPolicyWidened } from './network-policy-widened';
import { objectOrphaned } from './object-orphaned';
import { ownerChanged } from './owner-changed';
import { pastSchemaEdited } from './past-schema-edited';
import { persistenceTurnedOff } from './persistence-turned-off';
import { pruneGuardLost } from './prune-guard-lost';
import { pruneTurnedOff } from './prune-turned-off';
import { receiverGone } from './receiver-gone';
import { releaseRemoved } from './release-removed';
import { releaseReplaced } from './release-replaced';
import { replicasToZero } from './replicas-to-zero';
import { resumed } from './resumed';
import { retentionShortened } from './retention-shortened';
import { rightsWidened } from './rights-widened';
import { storageShrunk } from './storage-shrunk';
import { suspended } from './suspended';

/** All dangers that a change can hold. */
export const dangers: readonly DangerDefinition[] = [
  alertDelayed,
  alertGone,
  claimsDeleted,
  dataDeleted,
  datasourceGone,
  definitionPolicyChanged,
  disruptionBudgetWeakened,
  immutableClaim,
  immutableClass,
  immutableData,
  immutableDefinition,
  immutableJob,
  immutableRoleRef,
  immutableSelector,
  immutableService,
  immutableStatefulSet,
  immutableStorageClass,
  immutableVolume,
  kustomizationRemoved,
  kustomizationRetargeted,
  majorVersion,
  networkPolicyWidened,
  objectOrphaned,
  ownerChanged,
  pastSchemaEdited,
  persistenceTurnedOff,
  pruneGuardLost,
  pruneTurnedOff,
  receiverGone,
  releaseRemoved,
  releaseReplaced,
  replicasToZero,
  resumed,
  retentionShortened,
  rightsWidened,
  storageShrunk,
  suspended,
];
