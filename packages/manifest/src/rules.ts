import {
  describeRefusal,
  describeRemedy,
  describeTypeFix,
  quoteAll,
  typeNames,
  type InvalidValue,
  type MissingField,
  type UnknownField,
  type WrongType,
} from './schema/schema-wording';
import { syntaxCauses, type SyntaxCause } from './parse/syntax-causes';
import type { Rules } from './problem';

/** Wording of all codes of this package. */
export const manifestRules = {
  'yaml-syntax': {
    severity: 'error',
    problem: ({ cause }: { cause: SyntaxCause }) => syntaxCauses[cause].problem,
    fix: ({ cause }: { cause: SyntaxCause }) => syntaxCauses[cause].fix,
  },
  'control-character': {
    severity: 'error',
    problem: ({ character }: { character: string }) =>
      `The control character ${character} stands here; it is invisible, and no setting needs it.`,
    fix: () => 'remove it.',
  },
  'duplicate-key': {
    severity: 'error',
    problem: ({ key, firstLine }: { key: string; firstLine: number }) =>
      `The key "${key}" stands twice in one mapping; the first is on line ${firstLine}, and only one can count.`,
    fix: () => 'remove one, or merge the two.',
  },
  'forbidden-key': {
    severity: 'error',
    problem: ({ key }: { key: string }) =>
      `"${key}" is not accepted as a key: programs in JavaScript would misread it.`,
    fix: () => 'choose another key.',
  },
  'key-not-text': {
    severity: 'error',
    problem: () => 'A key here is not text but a list, a mapping, an alias or nothing, which Kubernetes refuses.',
    fix: () => 'put it in quotes; a value that starts with "{{" needs quotes too.',
  },
  'merge-key': {
    severity: 'error',
    problem: () => 'The merge key "<<" is not applied: YAML 1.2 has none, and readers differ on what wins.',
    fix: () => 'write the keys out.',
  },
  'unknown-anchor': {
    severity: 'error',
    problem: ({ name }: { name: string }) => `The alias *${name} has no anchor &${name} before it in this document.`,
    fix: () => 'define the anchor first; text that starts with "*" needs quotes.',
  },
  'recursive-alias': {
    severity: 'error',
    problem: ({ name }: { name: string }) => `The alias *${name} stands inside its own anchor, so it would never end.`,
    fix: () => 'write the value out.',
  },
  'alias-expansion': {
    severity: 'error',
    problem: ({ name }: { name: string }) =>
      `The aliases of this file, written out, grow past 4 MiB at *${name}; such files exhaust whoever reads them.`,
    fix: () => 'use fewer aliases of aliases.',
  },
  'unsupported-tag': {
    severity: 'error',
    problem: ({ text }: { text: string }) =>
      `"${text}" has a tag that JSON has no value for, or one that does not fit.`,
    fix: () => 'remove the tag; text that starts with "!" needs quotes.',
  },
  'not-a-json-number': {
    severity: 'error',
    problem: ({ text }: { text: string }) => `${text} is no number in JSON, so Kubernetes cannot take it.`,
    fix: ({ text }: { text: string }) => `write a finite number, or "${text}" in quotes if text is meant.`,
  },
  'ambiguous-scalar': {
    severity: 'warning',
    problem: ({ text, meaning }: { text: string; meaning: string }) =>
      `${text} without quotes is ${meaning} to Kubernetes, Helm and Flux, and something else to YAML 1.2 readers.`,
    fix: ({ text, meaning }: { text: string; meaning: string }) => `write ${meaning}, or "${text}" if text is meant.`,
  },
  'inexact-integer': {
    severity: 'warning',
    problem: ({ text, meaning }: { text: string; meaning: string }) =>
      `${text} has more digits than a number holds; it is read as ${meaning}.`,
    fix: ({ text }: { text: string }) => `put it in quotes: "${text}".`,
  },
  'unknown-field': {
    severity: 'error',
    problem: ({ key, parent }: UnknownField) => `${parent === '' ? 'The document' : parent} has no field "${key}".`,
    fix: ({ suggestion, known }: UnknownField) =>
      suggestion !== ''
        ? `did you mean "${suggestion}"?`
        : known.length > 0 && known.length <= 12
          ? `remove it; the fields here are ${known.join(', ')}.`
          : 'remove it.',
  },
  'missing-field': {
    severity: 'error',
    problem: ({ keys, parent }: MissingField) =>
      `${parent === '' ? 'The document' : parent} lacks the field ${quoteAll(keys)}.`,
    fix: ({ keys }: MissingField) => `add ${quoteAll(keys)}.`,
  },
  'wrong-type': {
    severity: 'error',
    problem: ({ field, expected, actual, value }: WrongType) =>
      `${field === '' ? 'The document' : field} must be ${typeNames(expected)}, and is ${actual === 'boolean' ? value : typeNames([actual])}.`,
    fix: describeTypeFix,
  },
  'invalid-value': {
    severity: 'error',
    problem: ({ field, value, rule, limit }: InvalidValue) =>
      `${field === '' ? 'The document' : field} is ${value}, ${describeRefusal(rule, limit)}.`,
    fix: ({ rule, limit, suggestion, hint }: InvalidValue) =>
      suggestion !== '' ? `did you mean "${suggestion}"?` : hint !== '' ? hint : describeRemedy(rule, limit),
  },
} satisfies Rules;
