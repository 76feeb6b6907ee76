import type { Context, ScrapeTarget } from '../../component';
import { oncePer } from '../../once-per';
import type { BlackboxExporterKnobs } from './knobs';
import { MODULE, NAMESPACE, PROBES, RELEASE } from './names';
import { probed } from './probed';

const service = {
  namespace: NAMESPACE,
  selector: { 'app.kubernetes.io/name': 'prometheus-blackbox-exporter', 'app.kubernetes.io/instance': RELEASE },
  port: 'http',
} as const;

const own: ScrapeTarget = { ...service, name: RELEASE };

/** The exporter itself, and what it is asked to probe. */
export function scrapes(context: Context<BlackboxExporterKnobs>): readonly ScrapeTarget[] {
  const targets = probed(context);
  return targets.length === 0 ? [own] : [own, probing(targets)];
}

/** Kept, so that environments which probe the same have the same monitor. */
const probing = oncePer(
  (targets: readonly string[]) => targets.join(' '),
  (targets): ScrapeTarget => ({
    ...service,
    name: PROBES,
    path: '/probe',
    probes: { job: PROBES, module: MODULE, targets },
  }),
);
