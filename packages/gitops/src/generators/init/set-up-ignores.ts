import type { Ground } from '../ground';

/** What is made and not committed, and what Nx must not take for a change of an environment. */
export function setUpIgnores({ tree, files, environmentsDir }: Ground): void {
  append('.gitignore', ['node_modules', 'dist', '.cache', '.nx/cache', '.nx/workspace-data'], '');
  append(
    '.nxignore',
    [`${environmentsDir}/*.schema.json`],
    '# Derived: what they are derived from says what a change affects.',
  );

  function append(file: string, wanted: readonly string[], remark: string): void {
    const text = files.read(file) ?? '';
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const bare = (line: string) => line.trim().replace(/^\/|\/$/g, '');
    const known = new Set(text.split('\n').map(bare));
    // `.nx` covers what lies in it.
    const missing = wanted.filter((one) => !known.has(one) && !(one.startsWith('.nx/') && known.has('.nx')));
    if (missing.length === 0) return;
    const gap = text === '' || text.endsWith('\n') ? '' : eol;
    const lines = [...(remark === '' ? [] : [remark]), ...missing];
    tree.write(file, text + gap + lines.map((line) => line + eol).join(''));
  }
}
