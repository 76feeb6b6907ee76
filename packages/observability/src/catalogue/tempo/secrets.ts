import type { Context, RequiredSecret } from '../../component';
import type { TempoKnobs } from './knobs';
import { NAMESPACE, S3_SECRET } from './names';

export function secrets({ environment: { objectStorage } }: Context<TempoKnobs>): readonly RequiredSecret[] {
  if (objectStorage === undefined) return [];
  return [
    {
      name: S3_SECRET,
      namespace: NAMESPACE,
      // The names under which every S3 client looks for them in its environment.
      keys: [
        {
          name: 'AWS_ACCESS_KEY_ID',
          description: 'access key that may list, read, write and delete in the bucket of Tempo',
        },
        { name: 'AWS_SECRET_ACCESS_KEY', description: 'its secret' },
      ],
      purpose: 'Tempo keeps traces in object storage',
    },
  ];
}
