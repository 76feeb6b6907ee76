import type { Person, Publication } from './publication';
import { parseTrailers } from './trailers';

/** Reads a commit object; undefined for what is none. */
export function parseCommit(commit: string, raw: string): Publication | undefined {
  const end = raw.indexOf('\n\n');
  const head = end < 0 ? raw : raw.slice(0, end);
  const values = (name: string) =>
    [...head.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map(([, value = '']) => value);
  const [tree] = values('tree');
  const [author, committer] = [parsePerson(values('author')[0]), parsePerson(values('committer')[0])];
  if (tree === undefined || author === undefined || committer === undefined) return undefined;
  const { trailers, text } = parseTrailers(end < 0 ? '' : raw.slice(end + 2));
  const [subject = '', ...body] = text.split('\n');
  return {
    ...{ commit, tree, parents: values('parent'), author, committer, subject, trailers },
    body: body.join('\n').trim(),
    isOurs: trailers.tree === tree,
  };
}

function parsePerson(text = ''): Person | undefined {
  const [, name, email, time] = /^(.*?) ?<(.*)> (-?\d+) [+-]\d{4}$/.exec(text) ?? [];
  if (name === undefined || email === undefined) return undefined;
  return { name, email, time: Number(time) };
}
