import type { HelmChart } from '../generated/types';
import { fluxObject, type OptionsOf } from './flux-object';

/** A chart by itself, for HelmReleases that share it by `chartRef`. */
export function helmChart(options: OptionsOf<'HelmChart', 'interval'>): HelmChart {
  return fluxObject('HelmChart', options, {
    // As often as the index it comes from.
    interval: '1h',
  });
}
