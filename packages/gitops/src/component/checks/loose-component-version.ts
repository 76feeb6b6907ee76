import { raise } from '@254carbon/manifest';
import { gitopsRules } from '../../rules';
import type { ComponentCheck } from './component-check';

const EXACT = /^v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;

/** A range would deploy what nobody has tried. */
export const looseComponentVersion: ComponentCheck = ({ component: { chart }, file }) =>
  EXACT.test(chart.version)
    ? []
    : [raise(gitopsRules, 'loose-component-version', { file }, { chart: chart.name, version: chart.version })];
