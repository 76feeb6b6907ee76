import type { Alert } from '@254carbon/observability';

/** A runbook page to be: the alert, whose it is, and where its rule stands in the tree. */
export interface RunbookPage {
  readonly alert: Alert;
  /** Title of the component, `Loki`. */
  readonly component: string;
  /** File to edit, `packages/components/loki/component.ts`. */
  readonly source: string;
  /** Rendered rule in the tree, `alerts/loki.yaml`. */
  readonly ruleFile: string;
}

/** Renders `docs/runbooks/<name>.md`. It does not depend on the environment. */
export function renderRunbook(page: RunbookPage): string {
  return `# ${page.alert.name}\n`;
}
