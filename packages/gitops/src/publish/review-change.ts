import { diffTrees, type FileTree } from '@254carbon/manifest';
import { type Danger, dangerContext, findDangers, summariseChange } from '@254carbon/overlays';
import type { EnvironmentReport } from '../diff/diff-report';
import { reportChange } from '../diff/report-change';

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
  /** `2026-11-25`, in UTC. */
  readonly today: string;
}

/** Compares what is published with what would be. */
export function reviewChange({ environment, before, after, today }: ReviewOptions): Review {
  const files = after.list('').length;
  if (before === undefined) return { files, subject: 'publish for the first time', body: '', dangers: [] };
  const change = diffTrees(before, after, { sameDocuments, contextKinds: dangerContext, cutEqualValues: true });
  const dangers = findDangers(change, { today });
  const { subject, lines } = summariseChange(change, dangers);
  return { files, report: reportChange(environment, change, dangers), subject, body: lines.join('\n'), dangers };

  /** What is the same need not be read. */
  function sameDocuments(file: string): number | undefined {
    const text = before?.read(file);
    return text !== undefined && text === after.read(file) ? text.split(/^---/m).length : undefined;
  }
}
