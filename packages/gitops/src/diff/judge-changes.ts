import { maskText, showChange, formatSteps, type TreeChange } from '@254carbon/manifest';
import {
  type ChangeSummary,
  type Danger,
  describeDanger,
  findDangers,
  summariseChange,
  versionMoves,
} from '@254carbon/overlays';
import type { DangerView, EnvironmentReport } from './diff-report';
import { onceForEach } from './once-for-each';

export interface JudgeOptions {
  /** `2026-11-25`, in UTC. */
  readonly today: string;
  /** Whether nothing can be dangerous: the sides do not follow each other. */
  readonly isSideways?: boolean;
  /** Whether whole objects are wanted. */
  readonly yaml?: boolean;
}

/** What a change does, and what may be told of it. */
export interface Judgement {
  readonly report: EnvironmentReport;
  readonly dangers: readonly Danger[];
  readonly summary: ChangeSummary;
}

/** Judges the change of one environment. */
export type Judge = (environment: string, change: TreeChange) => Judgement;

/** Judges the changes of environments, one by one; what many have in common once. */
export function judgeChanges({ today, isSideways = false, yaml = false }: JudgeOptions): Judge {
  const judge = onceForEach((change) => {
    const dangers = isSideways ? [] : findDangers(change, { today });
    const { objects, texts } = showChange(change, { yaml });
    return {
      ...{ objects, texts, dangers, dangerViews: dangers.map(viewOf) },
      ...{ versions: versionMoves(change), summary: summariseChange(change, dangers) },
    };
  });
  return (environment, change) => {
    const { objects, texts, dangers, dangerViews, versions, summary } = judge(change);
    const view = { objects, texts, layout: change.layout, unchanged: change.unchanged };
    return { report: { environment, view, dangers: dangerViews, versions }, dangers, summary };
  };
}

function viewOf(danger: Danger): DangerView {
  const { why, lost, fix } = describeDanger(danger);
  const { code, harm, object, file, path = [] } = danger;
  const texts = { object, path: formatSteps(path), why, lost, fix };
  const masked = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, maskText(text)]));
  return { code, harm, file, ...(masked as typeof texts) };
}
