import { formatProblems, type Problem, raise, suggest } from '@254carbon/manifest';
import { answerLint } from './lint/answer-lint';
import { answerRender } from './render/answer-render';
import type { engine } from './engine';
export { processTerminal } from './io/terminal';
import type { Place } from './place';
import { parseOptions } from './cli/parse-options';
import { renderHelp, renderVerbHelp } from './cli/render-help';
import { gitopsRules } from './rules';
import { EXIT } from './verdict';
import { isVerb, verbs } from './cli/verbs';

/** Put in by the build. */
declare const TOOL_DIGEST: string | undefined;
const tool = typeof TOOL_DIGEST === 'string' ? TOOL_DIGEST : undefined;

/** What the command is given from outside. */
export interface CommandPlace extends Place {
  readonly version: string;
  loadEngine(): typeof engine;
}

/** Runs `gitops <arguments>` and gives its exit status. */
export async function cli(args: readonly string[], place: CommandPlace): Promise<0 | 1 | 2> {
  const [word = '', ...rest] = asOptions(args);
  const { terminal } = place;
  if (word === '--version') return print(`${place.version}\n`);
  if (word === '' || word === '--help') return print(renderHelp());
  if (!isVerb(word)) {
    const suggestion = suggest(word, Object.keys(verbs)) ?? '';
    return refuse([raise(gitopsRules, 'unknown-command', { file: 'gitops' }, { name: word, suggestion })]);
  }
  if (rest.includes('--help') || rest.includes('-h')) return print(renderVerbHelp(word));
  const { options, problems } = parseOptions(word, rest, verbs[word]);
  if (problems.length > 0) return refuse(problems);
  const here = { ...place, ...(tool === undefined ? {} : { tool }) };
  if (word === 'render' && answerRender(options, here)) return EXIT.clean;
  if (word === 'lint' && answerLint(options, here)) return EXIT.clean;
  return EXIT[await place.loadEngine()[word](options, here)];

  function print(text: string): 0 {
    terminal.out(text);
    return 0;
  }

  function refuse(problems: readonly Problem[]): 2 {
    terminal.err(formatProblems(problems, { rules: gitopsRules, colour: terminal.colour }));
    return 2;
  }
}

/** The other ways in which people ask for help and version: `help diff` means `diff --help`. */
function asOptions(args: readonly string[]): readonly string[] {
  const [word = '', verb, ...rest] = args;
  if (word === 'help' && verb !== undefined) return [verb, '--help', ...rest];
  if (word === 'help' || word === '-h') return ['--help'];
  return word === 'version' || word === '-v' ? ['--version'] : args;
}
