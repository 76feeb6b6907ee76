import type { Context } from '../../component';
import type { GrafanaKnobs } from './knobs';

export function outages({ knobs, environment: { database } }: Context<GrafanaKnobs>): readonly string[] {
  if (database === undefined) {
    return [
      'There is one, since its database is a file: two would show their users two truths. While it moves to another node, about a minute, nobody sees dashboards. Alerts do not depend on it.',
      knobs.persistence
        ? 'What people made in it is on its volume.'
        : 'It has no volume: what people made in it is gone with the pod. What this tree brings is back at once.',
    ];
  }
  return [
    knobs.replicas > 1
      ? `There are ${knobs.replicas}, which share the database at ${database.host}; any of them does.`
      : 'There is one. While it moves to another node, about a minute, nobody sees dashboards.',
    `What people made is in the database, whose backup is somebody else's. While it is away, nobody sees dashboards. Alerts depend on neither.`,
  ];
}
