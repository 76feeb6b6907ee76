import { parseEvents, YAMLException } from './yaml-events';
import { CONTROL, describeCharacter } from './control-character';
import type { Fault } from './fault';
import { findSpan } from './find-span';
import { lineCounter, type LineCounter } from './line-counter';
import type { Position } from './position';
import { raise, type Args, type Problem } from './problem';
import { readDocuments, type ReadDocument } from './read-documents';
import { manifestRules } from './rules';
import type { ParsedFile, SourceDocument } from './source-document';
import { syntaxCauseOf } from './syntax-causes';

/**
 * Reads the documents of a YAML or JSON text as Kubernetes would read them, and tells all that is wrong.
 * Documents that hold nothing are skipped. Positions are computed when they are asked for.
 */
export function parseYaml(text: string, file: string): ParsedFile {
  const lines = lineCounter(text);
  const fail = (fault: Fault) => ({ documents: [], problems: [toProblem(fault, file, lines, text)] });

  const control = CONTROL.exec(text);
  if (control !== null) {
    const character = describeCharacter(control[0]);
    return fail({ code: 'control-character', offset: control.index, length: 1, args: { character } });
  }
  try {
    const { documents, faults } = readDocuments(text, parseEvents(text, {}));
    const locate = locator(text);
    return {
      documents: documents.map((document, index) => sourceDocument(document, index, { file, lines, text, locate })),
      problems: faults.map((fault) => toProblem(fault, file, lines, text)),
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const cause = syntaxCauseOf(error.reason);
    return fail({ code: 'yaml-syntax', offset: error.mark?.position ?? 0, length: 0, args: { cause } });
  }
}

type Locate = (
  document: ReadDocument,
  ...rest: [Parameters<typeof findSpan>[1], 'key' | 'value']
) => ReturnType<typeof findSpan>;

/** Keeps no events between parsing and the first question: most documents are never asked. */
function locator(text: string): Locate {
  let events: ReturnType<typeof parseEvents> | undefined;
  return ({ firstEvent }, path, on) =>
    findSpan({ text, events: (events ??= parseEvents(text, {})), firstEvent }, path, on);
}

function sourceDocument(
  document: ReadDocument,
  index: number,
  { file, lines, text, locate }: { file: string; lines: LineCounter; text: string; locate: Locate },
): SourceDocument {
  return {
    file,
    index,
    value: document.value,
    positionOf: (path, on = 'value') => toPosition(locate(document, path, on), lines, text),
  };
}

function toPosition(
  { offset, length }: { offset: number; length: number },
  lines: LineCounter,
  text: string,
): Position {
  const position = lines.positionAt(offset);
  const end = text.slice(offset, offset + length).search(/[\r\n]/);
  const onThisLine = end < 0 ? length : end;
  return onThisLine > 0 ? { ...position, length: onThisLine } : position;
}

function toProblem(
  { code, args, firstOffset, ...span }: Fault,
  file: string,
  lines: LineCounter,
  text: string,
): Problem {
  const all: Args = firstOffset === undefined ? args : { ...args, firstLine: lines.positionAt(firstOffset).line };
  return raise(manifestRules, code, { file, ...toPosition(span, lines, text) }, all as never);
}
