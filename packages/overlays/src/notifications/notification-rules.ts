import type { Rules } from '@254carbon/manifest';
import { list } from '../list';

/** The wording of notifications that would reach nobody. */
export const notificationRules = {
  'notification-without-type': {
    severity: 'error',
    problem: ({ name, known }: { name: string; known: readonly string[] }) =>
      `"${name}" is no type of Provider, and none is given; there are ${list(known)}.`,
    fix: () => 'add `type`.',
  },
  'notification-without-channel': {
    severity: 'error',
    problem: ({ name, wanted }: { name: string; wanted: string }) =>
      `${name} has no channel, which for this type is ${wanted}: nothing would arrive.`,
    fix: () => 'add `channel`.',
  },
  'notification-name-taken': {
    severity: 'error',
    problem: ({ name }: { name: string }) => `Every tree has a Provider or Alerts called ${name} already.`,
    fix: ({ name }: { name: string }) => `call it otherwise, with \`type: slack\` where it is that: ${name}-team.`,
  },
} satisfies Rules;
