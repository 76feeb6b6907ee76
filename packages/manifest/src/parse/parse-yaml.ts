import { checkTabs } from './check-tabs';
import type { Fault } from './fault';
import { findSpan } from './find-span';
import { parseIndented } from './parse-indented';
import { raise, type Problem } from '../problem';
import { readDocuments } from './read-documents';
import { manifestRules } from '../rules';
import type { ParsedFile, SourceDocument } from '../source-document';
import { sourceText, type SourceText } from './source-text';
import { syntaxFault } from './syntax-fault';
import { CONTROL, nameCharacter } from '../unusual-character';

/**
 * Reads the documents of a YAML or JSON text as Kubernetes would read them, and tells all that is wrong.
 * Documents that hold nothing are skipped. Positions are computed when they are asked for.
 */
export function parseYaml(text: string, file: string): ParsedFile {
  const control = CONTROL.exec(text);
  if (control !== null) {
    const args = { character: nameCharacter(control[0]) };
    return refuse(text, file, { code: 'control-character', offset: control.index, length: 1, args });
  }
  const parsed = parseIndented(text);
  if ('reason' in parsed) return refuse(text, file, syntaxFault(text, parsed));
  const source = sourceText(text, file, parsed.padded);
  const { documents, faults } = readDocuments(source.text, parsed.events);
  return {
    documents: documents.map(
      ({ value, firstEvent }, index): SourceDocument => ({
        file,
        index,
        value,
        positionOf: (path, on = 'value') =>
          source.positionAt(findSpan({ text: source.text, events: source.events(), firstEvent }, path, on)),
      }),
    ),
    problems: [...faults, ...checkTabs(source.text, parsed.events)].map((fault) => toProblem(source, fault)),
  };
}

function refuse(text: string, file: string, fault: Fault): ParsedFile {
  return { documents: [], problems: [toProblem(sourceText(text, file, { text, pads: [] }), fault)] };
}

function toProblem(source: SourceText, { code, args, firstOffset, offset, length }: Fault): Problem {
  const where = { file: source.file, ...source.positionAt({ offset, length }) };
  const firstLine = firstOffset === undefined ? undefined : source.positionAt({ offset: firstOffset, length: 0 }).line;
  // A fault carries the arguments of its own code; the compiler cannot follow the pairing.
  return raise(manifestRules, code, where, { ...args, ...(firstLine === undefined ? {} : { firstLine }) } as never);
}
