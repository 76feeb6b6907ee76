import type { Args, Rules } from '@254carbon/manifest';

type Panel = { readonly panel: string };
type Alert = { readonly alert: string };

/** The wording of what `lint` finds beyond what the other verbs would find too. */
export const lintRules = {
  'knob-repeats-default': {
    severity: 'warning',
    problem: ({ component, knob, value, size }: { component: string; knob: string; value: string; size: string }) =>
      `${component} has ${knob}: ${value} without this line too: it is the default of size ${size}.`,
    fix: () => 'remove the line, or let `gitops lint --fix` do it; what is rendered stays the same.',
  },
  'missing-schema-line': {
    severity: 'warning',
    problem: (_: { line: string }) =>
      'The file does not name its schema, so editors neither complete nor check it while it is written.',
    fix: ({ line }: { line: string }) => `begin the file with \`${line}\`, or let \`gitops lint --fix\` do it.`,
  },
  'dashboard-without-title': {
    severity: 'warning',
    problem: (_: Args) => 'The dashboard has no title, so nobody finds it.',
    fix: () => 'give it a `title`.',
  },
  'panel-without-title': {
    severity: 'warning',
    problem: ({ panel }: Panel) => `Panel ${panel} has no title, so its reader has to guess what it shows.`,
    fix: () => 'give it a `title`.',
  },
  'panel-without-description': {
    severity: 'warning',
    problem: ({ panel }: Panel) => `Panel ${panel} does not say what its numbers mean, and when they are bad.`,
    fix: () => 'give it a `description`.',
  },
  'panel-without-unit': {
    severity: 'warning',
    problem: ({ panel }: Panel) => `Panel ${panel} shows numbers without a unit.`,
    fix: () => 'set `fieldConfig.defaults.unit`: `short`, `s`, `bytes`, `percentunit` …',
  },
  'datasource-not-by-uid': {
    severity: 'warning',
    problem: ({ panel, found }: Panel & { readonly found: string }) =>
      `Panel ${panel} asks ${found}; it shows nothing, or something else, where a datasource is named or ordered differently.`,
    fix: () => 'write `datasource: { type, uid }`; ours are prometheus, loki, tempo and alertmanager.',
  },
  'broken-query': {
    severity: 'error',
    problem: ({ owner, at, near }: { readonly owner: string; readonly at: number; readonly near: string }) =>
      near === ''
        ? `The query of ${owner} is empty.`
        : `Prometheus cannot read the query of ${owner}: it breaks off at character ${at}, near "${near}".`,
    fix: () => 'correct the PromQL: brackets, quotes, commas between labels, a range such as `[5m]`.',
  },
  'alert-without-severity': {
    severity: 'warning',
    problem: ({ alert }: Alert) => `Alert ${alert} has no severity, and Alertmanager routes by it.`,
    fix: () => 'set `labels.severity` to critical, warning or info.',
  },
  'alert-without-summary': {
    severity: 'warning',
    problem: ({ alert }: Alert) => `Alert ${alert} has no summary: its message does not say what happened.`,
    fix: () => 'set `annotations.summary`, one line.',
  },
  'alert-without-description': {
    severity: 'warning',
    problem: ({ alert }: Alert) => `Alert ${alert} has no description with the values that led to it.`,
    fix: () => 'set `annotations.description`; it may use `{{ $value }}` and `{{ $labels.x }}`.',
  },
  'alert-without-runbook': {
    severity: 'warning',
    problem: ({ alert }: Alert) => `Alert ${alert} links to no runbook, so whoever it wakes starts from nothing.`,
    fix: () => 'set `annotations.runbook_url`, in a component `runbook` with its steps.',
  },
  'suppression-without-reason': {
    severity: 'warning',
    problem: ({ code }: { code: string }) => `${code} is to be ignored here, and nobody said why.`,
    fix: ({ code }: { code: string }) => `write the reason: \`# gitops-ignore ${code}: …\`.`,
  },
  'suppression-without-effect': {
    severity: 'warning',
    problem: ({ code }: { code: string }) =>
      `${code} is to be ignored here, and there is none on this line or the next.`,
    fix: () => 'remove the comment.',
  },
} satisfies Rules;
