import type { Context, RequiredSecret } from '../../component';
import { s3Secret } from '../s3-secret';
import type { LokiKnobs } from './knobs';
import { RELEASE, S3_SECRET } from './names';

export function secrets({ environment: { objectStorage } }: Context<LokiKnobs>): readonly RequiredSecret[] {
  return objectStorage === undefined
    ? []
    : [s3Secret(S3_SECRET, 'Loki', 'Loki keeps logs and their index in object storage', RELEASE)];
}
