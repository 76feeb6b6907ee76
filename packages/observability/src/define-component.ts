import type { JsonObject, KubernetesObject } from '@254carbon/manifest';
import type { AlertGroup } from './alert';
import type { Chart, Component, Context } from './component';
import type { Dashboard } from './dashboard';
import type { KnobSet } from './knob';

type Written = 'name' | 'title' | 'summary' | 'chart' | 'releases' | 'values';

/** A component as one writes it: what is empty may be left out. */
export type ComponentDefinition<K extends KnobSet> = Pick<Component<K>, Written> & Partial<Omit<Component<K>, Written>>;

/** Gives a definition its type and fills in what it leaves out. */
export function defineComponent<const K extends KnobSet>(definition: ComponentDefinition<K>): Component<K> {
  const none = () => [];
  return {
    knobs: {} as K,
    needs: [],
    uses: [],
    metrics: [],
    grants: [],
    bundles: [],
    unreadValues: {},
    refuse: none,
    endpoints: none,
    workloads: none,
    scrapes: none,
    dashboards: none,
    alerts: none,
    secrets: none,
    manifests: none,
    leftovers: none,
    outages: none,
    ...definition,
  };
}

/** What a platform changes in a component of the catalogue. */
export interface Adjustment<K extends KnobSet> {
  readonly chart?: Pick<Chart, 'version'> & Partial<Pick<Chart, 'appVersion'>>;
  /** Other defaults for knobs, the same for every size. */
  readonly defaults?: Partial<{ readonly [Name in keyof K]: K[Name]['default'] }>;
  /** Chart values on top of the catalogue's, by release; objects are merged, everything else replaces. */
  readonly values?: (context: Context<K>) => Readonly<Record<string, JsonObject>>;
  /** In addition to the catalogue's. */
  readonly dashboards?: (context: Context<K>) => readonly Dashboard[];
  readonly alerts?: (context: Context<K>) => readonly AlertGroup[];
  readonly manifests?: (context: Context<K>) => readonly KubernetesObject[];
}
