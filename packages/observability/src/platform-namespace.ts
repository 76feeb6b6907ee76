/** Namespaces of the platform: `observability-host` is for pods that need the node itself. */
export type PlatformNamespace = 'observability' | 'observability-host';
