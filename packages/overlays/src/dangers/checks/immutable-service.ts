import type { Json } from '@254carbon/manifest';
import { defineDanger } from '../danger';
import { commandName, findImmutable, type ImmutableArgs, whyImmutable } from '../immutable';
import { textAt, textsAt, valueAt } from '../value-at';

/** The address of a Service. */
export const immutableService = defineDanger<ImmutableArgs>({
  code: 'immutable-service',
  harm: 'refused',
  title: 'the address, primary IP family or load balancer class of a Service changed',
  why: whyImmutable,
  lost: ({ forced }) =>
    forced === ''
      ? 'Nothing, but no change of it arrives until it is mended.'
      : 'Its address: what has resolved it before must resolve it again.',
  fix: (args) =>
    [
      'leave the field as it was, or make a second Service and move its users over. To change this one, remove it right',
      'before publishing; connections through it break until Flux has made it again:',
      `kubectl delete ${commandName(args)}`,
    ].join('\n'),
  find: (world) =>
    findImmutable(world, ['Service'], (before, after) => [
      ...(isOtherAddress(before, after) ? ['spec.clusterIP'] : []),
      ...(isReplaced(textsAt(before, 'spec.ipFamilies')[0], textsAt(after, 'spec.ipFamilies')[0])
        ? ['spec.ipFamilies']
        : []),
      ...(isReplaced(textAt(before, 'spec.loadBalancerClass'), textAt(after, 'spec.loadBalancerClass'))
        ? ['spec.loadBalancerClass']
        : []),
      ...(becomesNodePort(before, after) ? ['spec.type'] : []),
    ]),
});

/** Left out, the address stays what it is; also one that nobody wrote down cannot be changed, nor given up. */
function isOtherAddress(before: Json, after: Json): boolean {
  if ([before, after].some((service) => valueAt(service, 'spec.type') === 'ExternalName')) return false;
  const [from, to] = [textAt(before, 'spec.clusterIP') ?? '', textAt(after, 'spec.clusterIP') ?? ''];
  return to !== '' && from !== to;
}

function isReplaced(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && before !== after;
}

/** A Service without an address has no port on a node either. */
function becomesNodePort(before: Json, after: Json): boolean {
  const isHeadless = [before, after].every((service) => textAt(service, 'spec.clusterIP') === 'None');
  const [from, to] = [before, after].map((service) => textAt(service, 'spec.type'));
  return isHeadless && from !== 'NodePort' && to === 'NodePort';
}
