import { raise } from '@254carbon/manifest';
import type { ComponentCheck } from './component-check';
import { gitopsRules } from '../../rules';

/** A reconciler may hand out only what it holds, and it holds what `grants` tells. */
export const undeclaredGrants: ComponentCheck = ({ component, file }) =>
  component.releases
    .filter(({ renders = [] }) => renders.some(({ kinds }) => kinds.some((kind) => /^(Cluster)?Role(\.|$)/.test(kind))))
    .filter(({ name }) => !component.grants.some(({ release }) => release === undefined || release === name))
    .map(({ name }) => raise(gitopsRules, 'undeclared-grants', { file, field: 'grants' }, { release: name }));
