import type { Context, Leftover } from '../../component';
import type { LokiKnobs } from './knobs';
import { NAMESPACE, RELEASE } from './names';

export function leftovers({ knobs, environment: { objectStorage } }: Context<LokiKnobs>): readonly Leftover[] {
  const claims = Array.from({ length: knobs.replicas }, (_, ordinal) => `storage-${RELEASE}-${ordinal}`);
  const bucket = objectStorage?.buckets['loki-chunks'];
  return [
    {
      what: `The volumes of ${knobs.replicas === 1 ? 'the server' : 'the servers'}: ${claims.join(', ')}`,
      remove: `kubectl delete pvc -n ${NAMESPACE} ${claims.join(' ')}`,
    },
    ...(objectStorage === undefined || bucket === undefined
      ? []
      : [
          {
            what: `All logs, in bucket ${bucket}`,
            remove: `aws s3 rm s3://${bucket} --recursive --endpoint-url ${objectStorage.insecure ? 'http' : 'https'}://${objectStorage.endpoint}`,
          },
        ]),
  ];
}
