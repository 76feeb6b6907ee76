import { runProgram } from '../run-program';

/** What `helm template` says. */
export type HelmResult =
  | { readonly text: string }
  /** Helm is not on the PATH. */
  | { readonly absent: true }
  | { readonly reason: string };

const PATIENCE = 60_000;

/** Renders a chart with its own values by the Helm of `GITOPS_HELM` or the PATH. Nothing is fetched: dependencies must lie in the chart. */
export async function helmTemplate(chart: string, release: string, namespace: string): Promise<HelmResult> {
  const args = ['template', release, chart, '--namespace', namespace, '--include-crds', '--skip-tests'];
  const { status, out, err, failure, timedOut } = await runProgram(process.env['GITOPS_HELM'] || 'helm', args, {
    cwd: process.cwd(),
    env: process.env,
    timeout: PATIENCE,
  });
  if (failure?.code === 'ENOENT') return { absent: true };
  if (failure !== undefined) return { reason: failure.message };
  if (timedOut) return { reason: 'it did not end within a minute' };
  return status === 0 ? { text: out.toString('utf8') } : { reason: lastLine(err) };
}

function lastLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')
      .at(-1)
      ?.replace(/^Error: /, '') ?? 'it gives no reason'
  );
}
