import { enable } from './catalogue/expansion-cases';
import { releaseValues } from './release-values';
import { sampleEnvironment } from './sample-environment';
import { wire } from './wiring';

const environment = sampleEnvironment();

describe('releaseValues', () => {
  it('puts the values of a mounted component where it is mounted', () => {
    const wiring = wire(environment, enable(['prometheus', 'alertmanager'], environment));
    const [stack, ...others] = releaseValues(wiring);
    expect(others).toEqual([]);
    expect(stack?.component.name).toBe('prometheus');
    expect(stack?.values.alertmanager).toMatchObject({ enabled: true, alertmanagerSpec: { replicas: 1 } });
  });

  it('gives each release of a component its own values', () => {
    const wiring = wire(environment, enable(['prometheus', 'otel-collector'], environment));
    expect(releaseValues(wiring).map(({ release, values }) => [release.name, values.fullnameOverride])).toEqual([
      ['otel-collector', 'otel-collector'],
      ['otel-agent', 'otel-agent'],
      ['prometheus-stack', undefined],
    ]);
  });
});
