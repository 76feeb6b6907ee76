import type { AlertTrials } from '../alert-trial';
import { trials as alertmanager } from './alertmanager/trials';
import { trials as grafana } from './grafana/trials';
import { ruleTrials } from './loki/rule-trials';
import { serviceTrials as lokiServiceTrials } from './loki/service-trials';
import { storageTrials as lokiStorageTrials } from './loki/storage-trials';
import { agentTrials } from './otel-collector/agent-trials';
import { pipelineTrials } from './otel-collector/pipeline-trials';
import { configurationTrials } from './prometheus/configuration-trials';
import { fluxControllerTrials } from './prometheus/flux-controller-trials';
import { fluxObjectTrials } from './prometheus/flux-object-trials';
import { ingestionTrials } from './prometheus/ingestion-trials';
import { platformTrials } from './prometheus/platform-trials';
import { storageTrials as prometheusStorageTrials } from './prometheus/storage-trials';
import { generatorTrials } from './tempo/generator-trials';
import { serviceTrials as tempoServiceTrials } from './tempo/service-trials';
import { storageTrials as tempoStorageTrials } from './tempo/storage-trials';

/** The trials of all alerts of the catalogue; real rules are tried with them, and they are part of no product. */
export const alertTrials: AlertTrials = {
  ...alertmanager,
  ...grafana,
  ...lokiServiceTrials,
  ...lokiStorageTrials,
  ...ruleTrials,
  ...pipelineTrials,
  ...agentTrials,
  ...ingestionTrials,
  ...prometheusStorageTrials,
  ...configurationTrials,
  ...platformTrials,
  ...fluxObjectTrials,
  ...fluxControllerTrials,
  ...tempoServiceTrials,
  ...tempoStorageTrials,
  ...generatorTrials,
};
