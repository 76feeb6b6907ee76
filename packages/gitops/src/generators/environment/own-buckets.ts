import { isObject, type JsonObject } from '@254carbon/manifest';

/** Settings with buckets of their own: two environments in one bucket would overwrite each other's index. */
export function ownBuckets(settings: JsonObject, original: JsonObject, name: string): JsonObject {
  const storage = settings['objectStorage'];
  const before = original['objectStorage'];
  if (!isObject(storage) || !isObject(before) || !isObject(storage['buckets']) || !isObject(before['buckets'])) {
    return settings;
  }
  const shared = before['buckets'];
  const buckets = Object.entries(storage['buckets']).map(([use, bucket]) => [
    use,
    typeof bucket === 'string' && bucket === shared[use] ? `${bucket.slice(0, 62 - name.length)}-${name}` : bucket,
  ]);
  return { ...settings, objectStorage: { ...storage, buckets: Object.fromEntries(buckets) } };
}
