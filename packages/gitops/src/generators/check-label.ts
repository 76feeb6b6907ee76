import { type Problem, raise } from '@254carbon/manifest';
import { commandLine } from './command-line';
import { generatorRules } from './generator-rules';

/** Of a release, which Helm puts in front of the names of objects. */
const LONGEST = 53;

/** Whether a name can be part of the names of Kubernetes objects; where not, what comes near. */
export function checkLabel(generator: string, name: string, what: string): readonly Problem[] {
  if (name.length <= LONGEST && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name)) return [];
  const near = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return [
    raise(generatorRules, 'name-not-a-label', { file: commandLine(generator, name) }, { name, what, suggestion: near }),
  ];
}
