import type { LocatedComponent } from '@254carbon/overlays';
import { raise } from '@254carbon/manifest';
import type { Component } from '@254carbon/observability';
import { formatFiles, generateFiles } from '@nx/devkit';
import { templateFolder } from '../../io/template-folder';
import { commandLine } from '../command-line';
import { type ComponentFacts, componentFacts } from '../component-facts';
import { findComponent } from '../find-component';
import type { Ground } from '../ground';
import type { Outcome } from '../outcome';
import { quote } from '../quote';
import { refuse } from '../refuse';
import { generatorRules } from '../generator-rules';
import { type Condition, conditionOf } from './condition';
import type { AlertOptions } from './options';

/** Adds an alert beside a component, which finds it there. */
export async function addAlert(ground: Ground, options: AlertOptions): Promise<Outcome> {
  const { tree, files, components } = ground;
  const { name, severity = 'warning' } = options;
  const where = { file: commandLine('alert', name) };
  if (!/^[A-Z][A-Za-z0-9]{0,62}$/.test(name)) {
    refuse([raise(generatorRules, 'name-not-pascal', where, { name, suggestion: pascalOf(name) })], files);
  }
  const { component, file } = findComponent(ground, options.for);
  const folder = `${file.slice(0, file.lastIndexOf('/'))}/alerts`;
  const base = kebabOf(name);
  if (tree.exists(`${folder}/${base}.ts`)) {
    return { notes: [`${name} is there already: ${folder}/${base}.ts. Nothing changes.`] };
  }
  const holder = components.find((one) => componentFacts(one.component, ground).alerts.includes(name));
  if (holder !== undefined) {
    const args = { name, kind: 'alert', holder: holder.component.name };
    refuse([raise(generatorRules, 'content-name-taken', where, args)], files);
  }
  const facts = componentFacts(component, ground);
  const condition = options.expr === undefined ? conditionOf(name, component, facts) : asGiven(options.expr, component);
  const { for: held, ...texts } = condition;
  const given = { ...texts, ...pageOf(component, facts), name, severity, held, file: base, quote };
  generateFiles(tree, templateFolder('alert'), folder, { trial: undefined, ...given });
  await formatFiles(tree);
  const tried = 'trial' in condition ? ', with a unit test that `gitops validate` runs' : '';
  return {
    notes: [
      `${name}: ${folder}/${base}.ts, ${severity}${tried}.`,
      ...(options.expr === undefined ? [`Its expression is a first guess: \`${condition.expr}\`.`] : []),
      `It is rendered wherever ${component.name} is on, and a Prometheus that evaluates it, with docs/runbooks/${name}.md.`,
      ...(components.some(evaluatesRules)
        ? []
        : ['Nothing here evaluates alerts yet: npx nx g @254carbon/gitops:component prometheus.']),
    ],
  };
}

/** Its release knows the rules that alerts are written as. */
function evaluatesRules({ component }: LocatedComponent): boolean {
  return component.releases.some(({ bringsCrdsOf }) => bringsCrdsOf?.includes('monitoring.coreos.com'));
}

function asGiven(expr: string, { title }: Component): Omit<Condition, 'trial'> {
  const description = 'The value is {{ $value | humanize }}.';
  return { expr, for: '5m', summary: `Something is wrong with ${title}`, description };
}

function pageOf({ title }: Component, { namespace, selector }: ComponentFacts) {
  return {
    symptom: `${title} is not as it should be, as the summary of the alert says.`,
    meaning: `What relies on ${title} may miss data, or wait for it, until this is over.`,
    steps: [
      { text: 'See whether its pods run, and since when.', command: `kubectl get pods -n ${namespace} -l ${selector}` },
      {
        text: 'Read what they say.',
        command: `kubectl logs -n ${namespace} -l ${selector} --all-containers --tail=100`,
      },
      {
        text: 'See what Kubernetes says of them: volumes, memory, nodes.',
        command: `kubectl describe pods -n ${namespace} -l ${selector}`,
      },
    ],
  };
}

function kebabOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}

function pascalOf(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('')
    .replace(/^[0-9]+/, '');
}
