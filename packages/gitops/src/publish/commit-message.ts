import type { Trailers } from '../git/publication';
import { renderTrailers } from '../git/trailers';

export interface Message {
  /** `chore`, `revert`. */
  readonly type: string;
  readonly environment: string;
  readonly subject: string;
  /** Paragraphs. */
  readonly body: readonly string[];
  /** Codes of the dangers that were accepted. */
  readonly accepted: readonly string[];
  readonly trailers: Trailers;
}

const SUBJECT = 100;

/** The message of a publication: a Conventional Commit, `!` where a danger was accepted. */
export function renderMessage({ type, environment, subject, body, accepted, trailers }: Message): string {
  const head = `${type}(${environment})${accepted.length > 0 ? '!' : ''}: ${line(subject)}`;
  const dangers = accepted.length > 0 ? [`Accepted: ${accepted.join(', ')}`] : [];
  const paragraphs = [head.slice(0, SUBJECT).trimEnd(), ...body, ...dangers].map((text) => text.trim());
  return `${paragraphs.filter((text) => text !== '').join('\n\n')}\n\n${renderTrailers(trailers)}`;
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
