import type { Context, RequiredSecret } from '../../component';
import { s3Secret } from '../s3-secret';
import type { TempoKnobs } from './knobs';
import { RELEASE, S3_SECRET } from './names';

export function secrets({ environment: { objectStorage } }: Context<TempoKnobs>): readonly RequiredSecret[] {
  return objectStorage === undefined
    ? []
    : [s3Secret(S3_SECRET, 'Tempo', 'Tempo keeps traces in object storage', RELEASE)];
}
