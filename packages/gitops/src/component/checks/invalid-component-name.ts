import { raise } from '@254carbon/manifest';
import { gitopsRules } from '../../rules';
import type { ComponentCheck } from './component-check';

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
/** Of a release, which Helm puts in front of the names of objects. */
const LONGEST_RELEASE = 53;

/** Names become parts of object names and labels. */
export const invalidComponentName: ComponentCheck = ({ component: { name, releases }, file }) =>
  [{ name, longest: 63 }, ...releases.map((release) => ({ name: release.name, longest: LONGEST_RELEASE }))]
    .filter(({ name, longest }) => !LABEL.test(name) || name.length > longest)
    .map(({ name, longest }) => raise(gitopsRules, 'invalid-component-name', { file }, { name, longest }));
