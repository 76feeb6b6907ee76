/**
 * What an alert is tried with: two histories of the same series, one in which it must fire, and one, as near to that as
 * can be, in which it must not.
 */
export interface AlertTrial {
  /** When is looked, as a Prometheus duration from the first value on. */
  readonly at: string;
  /** By series, a value each minute as promtool writes them: `1x2 0x10` is up three times, then down. */
  readonly series: Readonly<Record<string, { readonly fires: string; readonly silent: string }>>;
  /** What fires then, and nothing else under this name. Labels without those that every alert of ours has. */
  readonly fires: {
    readonly labels: Readonly<Record<string, string>>;
    readonly summary: string;
    readonly description: string;
  };
  /** There is no history in which it must not fire. */
  readonly always?: true;
  /** Other ways in which it must fire, and other histories that look like it and are nothing. */
  readonly others?: readonly AlertTrial[];
}

/** By the name of the alert. */
export type AlertTrials = Readonly<Record<string, AlertTrial>>;
