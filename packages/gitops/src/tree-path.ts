const UNSAFE_SEGMENT = /^(|\.|\.\.|\.git)$/i;

/** Whether a path is relative, stays in its folder, and can be a file in Git on every system. */
export function isTreePath(path: string): boolean {
  if (/[\\\u0000-\u001f\u007f]/.test(path)) return false;
  return !path.split('/').some((segment) => UNSAFE_SEGMENT.test(segment));
}
