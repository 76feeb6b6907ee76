import type { Alert } from '@254carbon/observability';
import { header } from '../tree/header';
import { compileTemplate } from './compile-template';

/** A runbook page to be: the alert, whose it is, and where its rule stands. */
export interface RunbookPage {
  readonly alert: Alert;
  /** Title of the component, `Loki`. */
  readonly component: string;
  /** File to edit, `packages/components/loki/component.ts`. */
  readonly source: string;
  /** Rendered rule in the tree, `alerts/loki.yaml`. */
  readonly ruleFile: string;
  /** Grafana's path of the dashboard that shows more, `Platform / Loki`. */
  readonly dashboard?: string;
}

const render = compileTemplate<RunbookPage & { readonly header: string }>([
  '<!-- <%- view.header %> -->',
  '# <%- view.alert.name %>',
  '',
  '**<%- view.component %>, severity `<%- view.alert.severity %>`.** <%- view.alert.runbook.symptom %>',
  '',
  '## What it means',
  '',
  '<%- view.alert.runbook.meaning %>',
  '',
  '<% if (view.dashboard) { -%>',
  'Dashboard **<%- view.dashboard %>** of Grafana shows more.',
  '',
  '<% } -%>',
  '## First steps',
  '',
  '<% view.alert.runbook.steps.forEach((step, index) => { -%>',
  '<%- index + 1 %>. <%- step.text %>',
  '',
  '<% if (step.command) { -%>',
  '   ```sh',
  '<% for (const line of step.command.split("\\n")) { -%>',
  '   <%- line %>',
  '<% } -%>',
  '   ```',
  '',
  '<% } -%>',
  '<% }) -%>',
  '## What fires it',
  '',
  'This expression gives a sample for each thing that is wrong, for at least <%- view.alert.for %>:',
  '',
  '```promql',
  '<%- view.alert.expr %>',
  '```',
  '',
  'The rule stands in [<%- view.ruleFile %>](../../<%- view.ruleFile %>), its source in `<%- view.source %>` of the source repository.',
  '[All alerts](../../README.md#alerts).',
]);

const rendered = new WeakMap<Alert, { readonly page: RunbookPage; readonly text: string }>();

/**
 * Renders `docs/runbooks/<name>.md`. It does not depend on the environment, so an alert that several environments hold
 * is written once.
 */
export function renderRunbook(page: RunbookPage): string {
  const known = rendered.get(page.alert);
  if (known !== undefined && isSame(known.page, page)) return known.text;
  const text = render({ ...page, header: header([page.source]) });
  rendered.set(page.alert, { page, text });
  return text;
}

function isSame(one: RunbookPage, other: RunbookPage): boolean {
  return (['component', 'source', 'ruleFile', 'dashboard'] as const).every((key) => one[key] === other[key]);
}
