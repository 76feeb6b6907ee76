import type { Rules } from '@254carbon/manifest';

/** The wording of rights that reach further than anything of ours. */
export const accessRules = {
  'binds-cluster-admin': {
    severity: 'error',
    problem: ({ object }: { object: string }) =>
      `${object} binds cluster-admin: whoever gets hold of its subject can do everything.`,
    fix: () => 'write a Role or ClusterRole with the rules that are needed, and bind that.',
  },
  'role-grants-escalation': {
    severity: 'error',
    problem: ({ object, verbs }: { object: string; verbs: readonly string[] }) =>
      `${object} grants ${verbs.map((verb) => `"${verb}"`).join(', ')}, by which its holder gets any other right too.`,
    fix: ({ verbs }: { verbs: readonly string[] }) =>
      verbs.includes('*')
        ? 'name the verbs, without bind, escalate and impersonate.'
        : 'remove the verb; who hands out a role must hold its rules.',
  },
  'role-grants-everything': {
    severity: 'warning',
    problem: ({ object, fields }: { object: string; fields: readonly string[] }) =>
      `${object} grants "*" in ${fields.join(' and ')}: also what nobody thought of, and what comes later.`,
    fix: ({ fields }: { fields: readonly string[] }) => `name what is needed in ${fields.join(' and ')}.`,
  },
  'reconciles-as-controller': {
    severity: 'warning',
    problem: ({ object }: { object: string }) =>
      `${object} has no spec.serviceAccountName, so Flux applies it with the rights of its controller, which are all.`,
    fix: () => 'name a service account of its namespace that may do what is needed, and add it with its Role.',
  },
} satisfies Rules;
