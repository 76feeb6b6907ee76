/** Permanent: the Service, the volumes and the ring's members are called after it. */
export const RELEASE = 'loki';

export const NAMESPACE = 'observability';

/** Where the chart mounts the volume. */
export const DATA = '/var/loki';

/** Loki's name for the only tenant when nobody has to say which one it is. */
export const TENANT = 'fake';

export const S3_SECRET = 'loki-s3';
