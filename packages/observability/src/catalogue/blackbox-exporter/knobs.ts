import { knob } from '../../knob';

export const knobs = {
  targets: knob.string({
    description:
      'Addresses to probe beside the platform itself, `https://` or `http://`, with a space between. Each must answer with 2xx.',
    default: '',
    pattern: '^(https?://[^ ,]+( https?://[^ ,]+)*)?$',
  }),
  replicas: knob.integer({
    description: 'Exporters. Each probes every target when it is asked.',
    default: 2,
    minimum: 1,
    sizes: { small: 1 },
    sizing: 'One that is away costs the probes of its restart; two cost each target twice the requests.',
  }),
  cpu: knob.quantity({
    description: 'CPU request of each. There is no limit.',
    default: '20m',
    sizes: { small: '10m', large: '100m' },
    sizing: 'A few milliseconds for each probe, most of it TLS.',
  }),
  memory: knob.quantity({
    description: 'Memory request of each; the limit is twice that.',
    default: '48Mi',
    sizes: { small: '32Mi', large: '96Mi' },
    sizing: 'About 25 MiB, and a response in memory for each probe at a time.',
  }),
};

export type BlackboxExporterKnobs = typeof knobs;
