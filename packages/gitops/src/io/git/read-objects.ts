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

/** Starts to read objects of a repository; the process begins with the first question. */
export function readObjects(git: Git, repository: string): ObjectReader {
  let child: ReturnType<Git['start']> | undefined;
  let failed = false;
  let chunks: Buffer[] = [];
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

  function all(): Buffer {
    const [first] = chunks;
    const whole = chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
    chunks = [whole];
    return whole;
  }

  async function take(size: number): Promise<Buffer> {
    while (buffered < size) await more();
    const whole = all();
    chunks = whole.length === size ? [] : [whole.subarray(size)];
    buffered -= size;
    return whole.subarray(0, size);
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
      const end = buffered === 0 ? -1 : all().indexOf(LINE_END);
      if (end >= 0) return (await take(end + 1)).toString('utf8', 0, end);
      await more();
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
