import { diffTrees, type FileTree } from '@254carbon/manifest';
import { type Danger, dangerContext } from '@254carbon/overlays';
import type { EnvironmentReport } from '../diff/diff-report';
import type { Judge } from '../diff/judge-changes';

/** What a publication would change. */
export interface Review {
  /** What may be shown of it, without secrets; absent where nothing is published yet. */
  readonly report?: EnvironmentReport;
  readonly files: number;
  readonly subject: string;
  readonly body: string;
  readonly dangers: readonly Danger[];
}

export interface ReviewOptions {
  readonly environment: string;
  /** Absent where nothing is published. */
  readonly before: FileTree | undefined;
  readonly after: FileTree;
  readonly judge: Judge;
}

/** Compares what is published with what would be. */
export function reviewChange({ environment, before, after, judge }: ReviewOptions): Review {
  const files = after.list('').length;
  if (before === undefined) return { files, subject: 'publish for the first time', body: '', dangers: [] };
  const change = diffTrees(before, after, { contextKinds: dangerContext, cutEqualValues: true });
  const { report, dangers, summary } = judge(environment, change);
  return { files, report, subject: summary.subject, body: summary.lines.join('\n'), dangers };
}
