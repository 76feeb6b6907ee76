import { SOURCE_KINDS } from './flux-objects';

/** Labels that name a Flux object; the others change with its state, and an alert must outlive that. */
export const BY_OBJECT = 'max by (customresource_kind, exported_namespace, name)';

export const SOURCES = `customresource_kind=~"${SOURCE_KINDS.join('|')}"`;
export const NO_SOURCES = `customresource_kind!~"${SOURCE_KINDS.join('|')}"`;

/** How an alert calls the object. */
export const OBJECT = '{{ $labels.customresource_kind }} {{ $labels.exported_namespace }}/{{ $labels.name }}';

/** Commands that several runbooks begin with. */
export const ALL = 'flux get all --all-namespaces --status-selector ready!=true';
export const EVENTS = 'flux events --all-namespaces';
export const PODS = 'kubectl get pods -n flux-system -o wide';
