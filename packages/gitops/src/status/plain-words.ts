/** What reasons of Flux's conditions mean, as the beginning of a sentence that the condition's message ends. */
const MEANING: Readonly<Record<string, string>> = {
  // source-controller
  AuthenticationFailed: 'the credentials are refused',
  GitOperationFailed: 'the repository cannot be read',
  IndexationFailed: 'the index of the chart repository cannot be read',
  FetchFailed: 'it cannot be fetched',
  ChartPullFailed: 'the chart cannot be had',
  ChartPackageFailed: 'the chart cannot be had',
  InvalidChartReference: 'the chart or its version is not there',
  URLInvalid: 'the address is no address',
  VerificationError: 'the signature is not valid',
  StorageOperationFailed: 'source-controller cannot write to its disk',
  // kustomize-controller
  ArtifactFailed: 'its source is not there yet',
  BuildFailed: 'its files cannot be built',
  DecryptionFailed: 'a secret cannot be decrypted',
  HealthCheckFailed: 'it is applied, and something of it does not get ready',
  PruneFailed: 'what is gone from Git cannot be removed',
  // helm-controller
  InstallFailed: 'it cannot be installed',
  UpgradeFailed: 'it cannot be upgraded',
  TestFailed: 'its tests fail',
  RollbackFailed: 'the upgrade failed, and so did going back',
  RollbackSucceeded: 'the upgrade failed, and the release before it runs again',
  UninstallFailed: 'it cannot be uninstalled',
  UninstallSucceeded: 'the installation failed, and was taken back',
  RetriesExceeded: 'it was tried as often as it may be, and Flux has given up',
  GetLastReleaseFailed: 'what Helm keeps of the last release cannot be read',
  InitFailed: 'Helm cannot be set up',
  // all of them
  DependencyNotReady: 'it waits for another',
  AccessDenied: 'its service account may not',
  ReconciliationFailed: 'it cannot be applied',
};

const LONGEST = 300;

/** A condition in plain words: what its reason means, then what the controller says, on one line. */
export function plainWords(reason: string, message: string): string {
  const meaning = Object.hasOwn(MEANING, reason) ? MEANING[reason] : undefined;
  const line = message.replace(/\s+/g, ' ').trim();
  const said = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return [meaning, said].filter((part) => part !== undefined && part !== '').join(': ');
}
