import { raise } from '@254carbon/manifest';
import { gitopsRules } from '../../rules';
import type { ComponentCheck } from './component-check';

/** Values are given by release; those of another name would reach no chart. */
export const strayReleaseValues: ComponentCheck = ({ component, file, contexts }) => {
  const known = component.mount === undefined ? component.releases.map(({ name }) => name) : [component.name];
  const given = new Set(contexts.flatMap((context) => Object.keys(component.values(context))));
  return [...given]
    .filter((name) => !known.includes(name))
    .map((name) => raise(gitopsRules, 'stray-release-values', { file, field: 'values' }, { name, known }));
};
