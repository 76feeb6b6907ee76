import { raise } from '@254carbon/manifest';
import { gitopsRules } from '../../rules';
import type { ComponentCheck } from './component-check';

/** Two releases of one name would be one HelmRelease. */
export const releaseNameTaken: ComponentCheck = ({ component, file, all }) =>
  component.releases.flatMap(({ name }) =>
    all
      .filter((other) => other.component.name !== component.name)
      .filter((other) => other.component.releases.some((release) => release.name === name))
      .map((other) => raise(gitopsRules, 'release-name-taken', { file }, { name, other: other.component.name })),
  );
