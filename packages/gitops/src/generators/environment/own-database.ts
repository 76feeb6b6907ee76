import { isObject, type JsonObject } from '@254carbon/manifest';

/** Settings with a database of their own: two Grafanas in one would write over each other's dashboards. */
export function ownDatabase(settings: JsonObject, original: JsonObject, name: string): JsonObject {
  const { database } = settings;
  if (!isObject(database) || !isObject(original['database'])) return settings;
  const called = nameOf(database);
  if (called !== nameOf(original['database'])) return settings;
  return { ...settings, database: { ...database, name: `${called.slice(0, 62 - name.length)}-${name}` } };
}

/** As the schema has it where nobody says. */
function nameOf({ name }: JsonObject): string {
  return typeof name === 'string' ? name : 'grafana';
}
