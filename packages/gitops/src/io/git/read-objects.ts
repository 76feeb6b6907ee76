import type { Git } from './open-git';
import { endGroup } from '../run-program';

export interface GitObject {
  readonly type: string;
  readonly content: Buffer;
  /** Set where the content was left out because it is larger than this. */
  readonly size: number;
}

/** Objects of a repository of ours, from one process for all questions. */
export interface ObjectReader {
  /** In the order of the ids; undefined for what is not there. */
  read(ids: readonly string[]): Promise<readonly (GitObject | undefined)[]>;
  close(): void;
}

/** Larger than anything that we publish; a foreign commit must not exhaust the memory. */
export const LARGEST_OBJECT = 8 * 1024 * 1024;
const LINE_END = 0x0a;
const NOTHING = Buffer.alloc(0);

/** Starts to read objects of a repository; the process begins with the first question. */
export function readObjects(git: Git, repository: string): ObjectReader {
  let child: ReturnType<Git['start']> | undefined;
  let failed = false;
  const chunks: Buffer[] = [];
  let buffered = 0;
  let wake: () => void = () => undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let question = '';

  function begin() {
    const started = git.start(['cat-file', '--batch'], { repository });
    started.stdout?.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      buffered += chunk.length;
      wake();
    });
    const fail = () => {
      failed = true;
      wake();
    };
    started.once('error', fail);
    started.once('close', fail);
    started.stdin?.on('error', () => undefined);
    started.stderr?.resume();
    return started;
  }

  async function more(): Promise<void> {
    if (failed) throw new Error('git cat-file ended');
    await new Promise<void>((resolve) => (wake = resolve));
  }

  /** The next bytes, put together only where they came in pieces. */
  async function take(size: number): Promise<Buffer> {
    while (buffered < size) await more();
    buffered -= size;
    const pieces: Buffer[] = [];
    for (let left = size; left > 0; ) {
      const [chunk = NOTHING] = chunks;
      const piece = chunk.subarray(0, left);
      if (piece.length === chunk.length) chunks.shift();
      else chunks[0] = chunk.subarray(piece.length);
      pieces.push(piece);
      left -= piece.length;
    }
    const [first = NOTHING] = pieces;
    return pieces.length > 1 ? Buffer.concat(pieces, size) : first;
  }

  async function skip(size: number): Promise<void> {
    let left = size;
    while (left > 0) {
      if (buffered === 0) await more();
      left -= (await take(Math.min(left, buffered))).length;
    }
  }

  async function line(): Promise<string> {
    for (;;) {
      const [first = NOTHING, second] = chunks;
      const end = first.indexOf(LINE_END);
      if (end >= 0) return (await take(end + 1)).toString('utf8', 0, end);
      if (second === undefined) await more();
      else chunks.splice(0, 2, Buffer.concat([first, second]));
    }
  }

  async function next(): Promise<GitObject | undefined> {
    const [, type = '', digits] = (await line()).split(' ');
    if (digits === undefined) return undefined;
    const size = Number(digits);
    if (size <= LARGEST_OBJECT) return { type, size, content: (await take(size + 1)).subarray(0, size) };
    await skip(size + 1);
    return { type, size, content: Buffer.alloc(0) };
  }

  /** What is asked at one time goes out at once: to write costs more than to answer. */
  function ask(ids: readonly string[]): void {
    child ??= begin();
    if (question === '') queueMicrotask(send);
    question += ids.map((id) => `${id}\n`).join('');
  }

  function send(): void {
    child?.stdin?.write(question);
    question = '';
  }

  async function answer(count: number): Promise<readonly (GitObject | undefined)[]> {
    const objects: (GitObject | undefined)[] = [];
    while (objects.length < count) objects.push(await next());
    return objects;
  }

  return {
    read(ids) {
      if (ids.length === 0) return Promise.resolve([]);
      ask(ids);
      const answered = turn.then(() => answer(ids.length));
      turn = answered.catch(() => undefined);
      return answered;
    },
    close() {
      if (child !== undefined) endGroup(child);
    },
  };
}
