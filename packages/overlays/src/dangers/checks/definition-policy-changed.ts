import type { Json } from '@254carbon/manifest';
import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';
import { textAt } from '../value-at';

const DEFAULTS = { install: 'Create', upgrade: 'Skip' } as const;

/** Who updates the definitions that a chart brings. */
export const definitionPolicyChanged = defineDanger<{
  readonly when: string;
  readonly from: string;
  readonly to: string;
}>({
  code: 'definition-policy-changed',
  harm: 'notice',
  title: 'how a HelmRelease treats the definitions of its chart changed',
  why: ({ when, from, to }) =>
    to === 'CreateReplace'
      ? `At ${when} the definitions of the chart replace those that are there (${to} instead of ${from}).`
      : `At ${when} the definitions of the chart are no longer kept up to date (${to} instead of ${from}).`,
  lost: ({ to }) =>
    to === 'CreateReplace'
      ? 'Fields that another release or a person had added to them, and objects that no longer fit.'
      : 'Nothing now; a later version of the chart may make objects that the old definitions refuse.',
  fix: () => 'one release, and only one, should bring each definition; Skip elsewhere. No policy ever deletes one.',
  find: (world) =>
    changedObjects(world, 'HelmRelease').flatMap((at) =>
      (['install', 'upgrade'] as const).flatMap((when) => {
        const policy = (release: Json) => textAt(release, `spec.${when}.crds`) ?? DEFAULTS[when];
        const [from, to] = [policy(at.before), policy(at.after)];
        return from === to ? [] : [{ at, path: ['spec', when, 'crds'], args: { when, from, to } }];
      }),
    ),
});
