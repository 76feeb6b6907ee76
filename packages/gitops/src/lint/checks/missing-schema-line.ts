import { raise } from '@254carbon/manifest';
import type { EnvironmentLint } from '../lint-check';
import { lintRules } from '../rules';

const LINE = '# yaml-language-server: $schema=../environment.schema.json';

/** Editors learn from this line which keys there are, in every workspace and without settings. */
export const missingSchemaLine: EnvironmentLint = ({ file }, files) => {
  const text = files.read(file) ?? '';
  if (/^#\s*yaml-language-server:\s*\$schema=/m.test(text)) return [];
  return [
    {
      problem: raise(lintRules, 'missing-schema-line', { file, line: 1, column: 1 }, { line: LINE }),
      repair: (before) => {
        const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
        return `${mark}${LINE}${before.includes('\r\n') ? '\r\n' : '\n'}${before.slice(mark.length)}`;
      },
    },
  ];
};
