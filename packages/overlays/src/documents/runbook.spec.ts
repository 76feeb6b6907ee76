import type { Alert } from '@254carbon/observability';
import { renderRunbook, type RunbookPage } from './runbook';

const alert: Alert = {
  name: 'LogsDown',
  severity: 'critical',
  expr: 'absent(up{job="logs"} == 1)',
  for: '5m',
  summary: 'Logs are down',
  description: 'No pod of logs answers.',
  runbook: {
    symptom: 'Queries for logs fail.',
    meaning: 'New logs wait in the agents.',
    steps: [{ text: 'See the pods.', command: 'kubectl get pods \\\n  -n observability' }, { text: 'Think.' }],
  },
};
const page: RunbookPage = {
  alert,
  component: 'Logs',
  source: 'packages/components/logs/component.ts',
  ruleFile: 'alerts/logs.yaml',
};

describe('a runbook page', () => {
  it('says what is seen, what it means, what to do and what fired', () => {
    expect(renderRunbook(page))
      .toBe(`<!-- Rendered from packages/components/logs/component.ts. Edit the source, not this file. -->
# LogsDown

**Logs, severity \`critical\`.** Queries for logs fail.

## What it means

New logs wait in the agents.

## First steps

1. See the pods.

   \`\`\`sh
   kubectl get pods \\
     -n observability
   \`\`\`

2. Think.

## What fires it

This expression gives a sample for each thing that is wrong, for at least 5m:

\`\`\`promql
absent(up{job="logs"} == 1)
\`\`\`

The rule stands in [alerts/logs.yaml](../../alerts/logs.yaml), its source in \`packages/components/logs/component.ts\` of the source repository.
[All alerts](../../README.md#alerts).
`);
  });

  it('is not taken from another page of the same alert', () => {
    renderRunbook(page);
    expect(renderRunbook({ ...page, ruleFile: 'alerts/other.yaml' })).toContain('../../alerts/other.yaml');
  });
});
