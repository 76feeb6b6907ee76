import { formatSteps, maskText, showChange, type TreeChange } from '@254carbon/manifest';
import { type Danger, describeDanger, versionMoves } from '@254carbon/overlays';
import type { DangerView, EnvironmentReport } from './diff-report';

/** Makes of the change of one environment what may be told of it. */
export function reportChange(
  environment: string,
  change: TreeChange,
  dangers: readonly Danger[],
  { yaml = false }: { readonly yaml?: boolean } = {},
): EnvironmentReport {
  return {
    environment,
    view: showChange(change, { yaml }),
    dangers: dangers.map(viewOf),
    versions: versionMoves(change),
  };
}

function viewOf(danger: Danger): DangerView {
  const { why, lost, fix } = describeDanger(danger);
  const { code, harm, object, file, path = [] } = danger;
  const texts = { object, path: formatSteps(path), why, lost, fix };
  const masked = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, maskText(text)]));
  return { code, harm, file, ...(masked as typeof texts) };
}
