/** One simple command: its words, without quotes, and the line of the document where it begins. */
export interface ShellCommand {
  readonly line: number;
  readonly words: readonly string[];
}

/** Words that may stand before the program's name. */
const PREFIXES = new Set(['do', 'then', 'else', 'if', 'while', 'until', '!', 'time', 'sudo', 'watch', 'xargs', 'exec']);

/** Splits a shell text into its simple commands, those in pipes and substitutions too. No expansion is done. */
export function shellCommands(text: string, firstLine = 1): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  let words: string[] = [];
  let word: string | undefined;
  let line = firstLine;
  let begin = firstLine;

  const add = (characters: string) => {
    if (word === undefined && words.length === 0) begin = line;
    word = (word ?? '') + characters;
  };
  const endWord = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endCommand = () => {
    endWord();
    const start = words.findIndex((one) => !PREFIXES.has(one) && !/^\w+=/.test(one));
    if (start >= 0) commands.push({ line: begin, words: words.slice(start) });
    words = [];
  };

  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') {
      at++;
      if (text[at] === '\n') line++;
      else add(text.charAt(at));
    } else if (character === "'" || character === '"') {
      const end = endOfQuote(text, at);
      const inside = text.slice(at + 1, end);
      add(inside);
      line += inside.split('\n').length - 1;
      at = end;
    } else if ((character === '<' || character === '$') && text[at + 1] === '(') {
      const end = endOfParenthesis(text, at + 1);
      const inside = text.slice(at + 2, end);
      commands.push(...shellCommands(inside, line));
      add('$(…)');
      line += inside.split('\n').length - 1;
      at = end;
    } else if (character === '#' && word === undefined) {
      while (at + 1 < text.length && text[at + 1] !== '\n') at++;
    } else if (/[\n;|&()]/.test(character)) {
      endCommand();
      if (character === '\n') line++;
    } else if (/\s/.test(character)) {
      endWord();
    } else {
      add(character);
    }
  }
  endCommand();
  return commands;
}

function endOfQuote(text: string, start: number): number {
  const quote = text[start];
  let at = start + 1;
  while (at < text.length && text[at] !== quote) at += quote === '"' && text[at] === '\\' ? 2 : 1;
  return at;
}

function endOfParenthesis(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === "'" || character === '"') at = endOfQuote(text, at);
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at;
  }
  return text.length;
}
