import type { LocatedComponent } from '@254carbon/overlays';
import type { Ground } from '../ground';
import { readEnabled } from '../read-enabled';
import type { ComponentOptions } from './options';

/** What there is to know of a component that is there already, and what the options would change. */
export function describePresent(
  ground: Ground,
  { component, file }: LocatedComponent,
  { environments }: ComponentOptions,
): readonly string[] {
  const { name, title, chart } = component;
  const isOn = (environment: string) => {
    const enabled = readEnabled(ground, environment);
    return 'text' in enabled && enabled.components.includes(name);
  };
  const on = ground.environments.filter(isOn);
  const off = ground.environments.filter((one) => !isOn(one));
  return [
    `${title} is there already: ${file}, chart ${chart.name} ${chart.version}.`,
    `It is on in ${on.join(', ') || 'no environment'}${off.length === 0 ? '' : ` and off in ${off.join(', ')}`}.`,
    environments === undefined && off.length > 0
      ? `Nothing changes. To turn it on: nx g @254carbon/gitops:component ${name} --environments ${off.join(',')}`
      : 'Nothing changes.',
    `Knobs are turned in environment.yaml (${Object.keys(component.knobs).join(', ') || 'it has none'}).`,
  ];
}
