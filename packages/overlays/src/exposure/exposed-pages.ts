import type { Endpoint, Exposure } from '@254carbon/observability';
import type { Platform } from '../platform';

/** A page that people reach from outside the cluster. */
export interface ExposedPage {
  readonly component: string;
  /** File that defines the component. */
  readonly file: string;
  readonly endpoint: Endpoint;
  readonly exposure: Exposure;
}

/** Of a component that has several pages the first: a host leads to one of them. */
export function exposedPages({ environment, components }: Pick<Platform, 'environment' | 'components'>): ExposedPage[] {
  return components.flatMap(({ placed, endpoints }) => {
    const exposure = environment.facts.expose[placed.component.name];
    const endpoint = endpoints.find(({ page }) => page !== undefined);
    if (exposure === undefined || endpoint === undefined) return [];
    return [{ component: placed.component.name, file: placed.file, endpoint, exposure }];
  });
}
