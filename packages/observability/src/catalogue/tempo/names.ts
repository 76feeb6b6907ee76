/** Permanent: the Service and the volume are called after it. */
export const RELEASE = 'tempo';

export const NAMESPACE = 'observability';

/** Where the chart mounts the volume. */
export const DATA = '/var/tempo';

export const S3_SECRET = 'tempo-s3';
