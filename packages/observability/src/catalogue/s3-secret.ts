import type { RequiredSecret } from '../component';

/** The keys of object storage, under the names by which every S3 client looks for them in its environment. */
export function s3Secret(name: string, bucketOf: string, purpose: string, workload: string): RequiredSecret {
  return {
    name,
    namespace: 'observability',
    keys: [
      {
        name: 'AWS_ACCESS_KEY_ID',
        description: `access key that may list, read, write and delete in the bucket of ${bucketOf}`,
      },
      { name: 'AWS_SECRET_ACCESS_KEY', description: 'its secret' },
    ],
    purpose,
    readAtStart: workload,
  };
}
