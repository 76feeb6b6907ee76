import { knob } from '../../knob';

export const knobs = {
  retention: knob.duration({
    description: 'How long traces are kept; they are deleted after that.',
    default: '14d',
    sizes: { small: '3d', large: '30d' },
    sizing: 'By how long an incident is looked into.',
  }),
  storage: knob.quantity({
    description:
      'Volume. With object storage it holds what is not uploaded yet and the write-ahead logs, without it all traces.',
    default: '20Gi',
    sizes: { small: '10Gi', large: '100Gi' },
    sizing:
      'Without object storage the target over the retention; with it what is not uploaded yet, half an hour, ten times.',
  }),
  cpu: knob.quantity({
    description: 'CPU request. There is no limit.',
    default: '600m',
    sizes: { small: '100m', large: '3' },
    sizing: 'The cores that the target takes.',
  }),
  memory: knob.quantity({
    description: 'Memory request; the limit is twice that.',
    default: '2Gi',
    sizes: { small: '512Mi', large: '8Gi' },
    sizing: 'The memory that the target takes.',
  }),
  ingestionRate: knob.quantity({
    description: 'Bytes of spans per second that are accepted; for a moment twice that. More is refused.',
    default: '15M',
    sizes: { small: '5M', large: '60M' },
    sizing: 'Ten times the target and more, so that only a runaway meets it.',
  }),
  maxTraceSize: knob.quantity({
    description: 'Size up to which a trace is kept as a whole; later spans of a larger one are refused.',
    default: '10M',
    sizes: { small: '5M', large: '50M' },
    sizing: 'A hundredth of the memory limit or less, since a trace is read as a whole.',
  }),
};

export type TempoKnobs = typeof knobs;
