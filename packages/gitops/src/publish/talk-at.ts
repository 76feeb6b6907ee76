import type { Terminal } from '../io/terminal';
import { describePlans } from './describe-plans';
import type { Plan } from './plan';
import type { Talk } from './talk';

export interface TalkOptions {
  /** Whether the answer is known. */
  readonly yes: boolean;
  /** Whether commits are shown, too. */
  readonly isDry: boolean;
  /** Whether the result is for a program, so that it must stand alone on the output. */
  readonly isQuiet: boolean;
}

const CLEAR = '\r\u001b[2K';

/** Talks at a terminal, or in plain lines where there is none. */
export function talkAt(terminal: Terminal, { yes, isDry, isQuiet }: TalkOptions): Talk & { end(): void } {
  let isOpen = false;
  const end = () => {
    if (isOpen) terminal.err(CLEAR);
    isOpen = false;
  };
  return {
    end,
    show(plans) {
      end();
      const text = describePlans(plans, { isDry, colour: terminal.colour });
      if (isQuiet) terminal.err(text);
      else terminal.out(text);
    },
    async confirm(plans) {
      if (yes) return 'yes';
      if (terminal.ask === undefined) return 'nobody';
      return /^y(es)?$/i.test((await terminal.ask(question(plans))).trim()) ? 'yes' : 'no';
    },
    progress(environment, text) {
      if (terminal.isLive === true) terminal.err(`${CLEAR}${environment}: ${text}`);
      else terminal.err(`${environment}: ${text}\n`);
      isOpen = terminal.isLive === true;
    },
  };
}

function question(plans: readonly Plan[]): string {
  const names = plans.map(({ candidate }) => candidate.environment);
  const shown = names.length > 5 ? `${names.length} environments` : names.join(', ');
  return `\nPublish ${shown}? [y/N] `;
}
