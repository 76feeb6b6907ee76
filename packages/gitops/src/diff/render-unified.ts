import { unifiedPatch } from '@254carbon/manifest';
import type { DiffReport } from './diff-report';
import { printableLines } from './printable-lines';
import { tellObjects, tellTexts } from './tell-once';
import { where } from './where';

/** A report as plain text in the form of `diff -u`, object by object, secrets masked: to read, not for `patch`. */
export function renderUnified(report: DiffReport): string {
  const objects = tellObjects(report).flatMap(({ what, files, environments }) => {
    const { title, titleBefore = title, file, fileBefore = files[0] ?? file, yaml = {} } = what;
    const from = what.what === 'added' ? '/dev/null' : `${fileBefore} ${titleBefore}`;
    const to = what.what === 'removed' ? '/dev/null' : `${files[0] ?? file} ${title}`;
    const hunks = unifiedPatch(yaml.before ?? '', yaml.after ?? '');
    return [`--- ${from}${where(environments, report)}`, `+++ ${to}`, ...hunks];
  });
  const texts = tellTexts(report).flatMap(({ what, environments }) => {
    const { file, from = file, lines = [`(${what.what})`] } = what;
    return [`--- ${from}${where(environments, report)}`, `+++ ${file}`, ...lines];
  });
  return printableLines([...objects, ...texts]);
}
