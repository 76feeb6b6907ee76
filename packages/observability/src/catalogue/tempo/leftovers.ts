import type { Context, Leftover } from '../../component';
import type { TempoKnobs } from './knobs';
import { NAMESPACE, RELEASE } from './names';

export function leftovers({ environment: { objectStorage } }: Context<TempoKnobs>): readonly Leftover[] {
  const claim = `storage-${RELEASE}-0`;
  const bucket = objectStorage?.buckets.tempo;
  return [
    { what: `The volume: ${claim}`, remove: `kubectl delete pvc -n ${NAMESPACE} ${claim}` },
    ...(objectStorage === undefined || bucket === undefined
      ? []
      : [
          {
            what: `All traces, in bucket ${bucket}`,
            remove: `aws s3 rm s3://${bucket} --recursive --endpoint-url ${objectStorage.insecure ? 'http' : 'https'}://${objectStorage.endpoint}`,
          },
        ]),
  ];
}
