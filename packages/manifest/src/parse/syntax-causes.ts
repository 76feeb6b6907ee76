interface Cause {
  /** Words in the messages of the parser that mean it; none where it is found by looking at the text. */
  readonly heard: readonly string[];
  readonly problem: string;
  readonly fix: string;
}

/** Why a text is not YAML: the wording by cause. */
export const syntaxCauses = {
  'conflict-marker': {
    heard: [],
    problem: 'Git left the two sides of a merge conflict here.',
    fix: 'keep one side, or both put together, and remove the lines of "<<<<<<<", "=======" and ">>>>>>>".',
  },
  'tab-indentation': {
    heard: ['tab characters must not be used in indentation'],
    problem: 'A tab stands where the indentation is, and YAML indents with spaces only.',
    fix: 'replace the tab by spaces.',
  },
  indentation: {
    heard: ['bad indentation', 'deficient indentation'],
    problem: 'This line is indented unlike the lines around it, so it belongs to nothing.',
    fix: 'align it with its siblings; text that contains ": " needs quotes.',
  },
  'colon-in-text': {
    heard: [],
    problem: 'A colon followed by a space stands inside text, where it would start another value.',
    fix: 'put the text in quotes.',
  },
  'text-before-key': {
    heard: [],
    problem: 'A key follows text that is neither a key nor a list item, so the two cannot belong together.',
    fix: 'write the text above as "key: value", or as a comment.',
  },
  'text-after-quote': {
    heard: [],
    problem: 'Something follows a closing quote on the same line.',
    fix: 'put all of the text in one pair of quotes; inside single quotes write two for one.',
  },
  'list-behind-key': {
    heard: [],
    problem: 'A list starts on the line of its key.',
    fix: 'start it on the next line, or write it in brackets: [a, b].',
  },
  'reserved-character': {
    heard: [],
    problem: 'A value starts with a character that YAML keeps for itself.',
    fix: 'put the value in quotes.',
  },
  'missing-colon': {
    heard: ["expected ':' after a mapping key", 'can not read a block mapping entry'],
    problem: 'A key stands without a colon and a value.',
    fix: 'write "key: value"; text over several lines needs quotes or a "|" block.',
  },
  'colon-without-space': {
    heard: ['a whitespace character is expected after the key-value separator'],
    problem: 'The colon between a key and its value needs a space behind it.',
    fix: 'write "key: value" with a space after the colon.',
  },
  'open-quote': {
    heard: ['within a single quoted scalar', 'within a double quoted scalar'],
    problem: 'A quote is opened and never closed.',
    fix: 'add the closing quote; inside single quotes write two for one.',
  },
  'open-bracket': {
    heard: ['within a flow collection'],
    problem: 'A bracket or brace is opened and never closed.',
    fix: 'close it, or put the text in quotes if it is text.',
  },
  'missing-comma': {
    heard: ['missed comma between flow collection entries', 'expected the node content, but found'],
    problem: 'Entries between brackets or braces are separated by exactly one comma.',
    fix: 'add or remove a comma, or put text that starts with a bracket or brace in quotes.',
  },
  escape: {
    heard: ['unknown escape sequence', 'expected hexadecimal character'],
    problem: 'A backslash in double quotes starts an escape that YAML does not know.',
    fix: 'use single quotes, in which a backslash is a backslash, or write it twice.',
  },
  'block-header': {
    heard: ['chomping mode', 'indentation width', 'a line break is expected'],
    problem: 'A "|" or ">" block takes its text from the next line on, after an optional "+", "-" or digit.',
    fix: 'move the text to the next line and indent it.',
  },
  'too-deep': {
    heard: ['nesting exceeded'],
    problem: 'Lists and mappings are nested deeper than 100 levels.',
    fix: 'flatten the data.',
  },
  anchor: {
    heard: ['anchor', 'alias'],
    problem: 'An anchor (&name) or alias (*name) stands where YAML allows none, or has no name.',
    fix: 'text that starts with "&" or "*" needs quotes.',
  },
  tag: {
    heard: ['tag'],
    problem: 'A tag (!name) is not well formed.',
    fix: 'text that starts with "!" needs quotes.',
  },
  directive: {
    heard: ['directive'],
    problem: 'A line that starts with "%" is read as a YAML directive and is none.',
    fix: 'remove it, or put the text in quotes.',
  },
  'character-not-allowed': {
    heard: ['non-printable', 'valid JSON character', 'null byte'],
    problem: 'The text holds a character that YAML does not allow.',
    fix: 'remove it, or write it as an escape in double quotes.',
  },
  unexpected: {
    heard: [''],
    problem: 'The text cannot be read as YAML from here on.',
    fix: 'text that starts with one of @ ` % , [ ] { } & * ! | > needs quotes; check the indentation.',
  },
} as const satisfies Record<string, Cause>;

export type SyntaxCause = keyof typeof syntaxCauses;

/** The cause that a message of the parser stands for. */
export function syntaxCauseOf(message: string): SyntaxCause {
  const causes = Object.entries(syntaxCauses) as [SyntaxCause, Cause][];
  const found = causes.find(([, { heard }]) => heard.some((words) => message.includes(words)));
  return found === undefined ? 'unexpected' : found[0];
}
