/** How an object of Flux stands. Waiting is for something else, progressing for itself; both may end well by themselves. */
export type Health = 'ready' | 'progressing' | 'waiting' | 'behind' | 'suspended' | 'failed';

/** What one object of Flux says of itself, in words of people. */
export interface ObjectState {
  readonly kind: string;
  readonly name: string;
  readonly health: Health;
  /** The revision that it has reached: `main@sha1:1a2b…` of sources and Kustomizations, the chart's version of releases. */
  readonly revision?: string;
  /** Why it is not ready, or what it does. */
  readonly message?: string;
  /** Since when, RFC 3339. */
  readonly since?: string;
}
