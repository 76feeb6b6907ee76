const UNSAFE = /[\\\u0000-\u001f\u007f]|(^|\/)(\.{0,2}|\.git)(\/|$)/i;

/** Whether a path is relative, stays in its folder, and can be a file in Git on every system. */
export function isTreePath(path: string): boolean {
  return !UNSAFE.test(path);
}
