import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make, set } from '../testing/objects';
import { immutableService } from './immutable-service';

const service = make('v1', 'Service', {
  spec: { clusterIP: '10.0.0.1', ipFamilies: ['IPv4'], ports: [{ name: 'http', port: 80 }] },
});
const plain = set(service, 'spec.clusterIP', undefined);
const headless = set(service, 'spec.clusterIP', 'None');

describeDangerChecks(immutableService, {
  fires: {
    'another address': {
      before: [service],
      after: [set(service, 'spec.clusterIP', '10.0.0.2')],
      says: ['spec.clusterIP'],
    },
    'an address given up': { before: [service], after: [headless], says: ['spec.clusterIP'] },
    'a headless Service that gets an address': { before: [headless], after: [service], says: ['spec.clusterIP'] },
    'an address that nobody wrote down, given up': { before: [plain], after: [headless], says: ['spec.clusterIP'] },
    'another primary family': {
      before: [plain],
      after: [set(plain, 'spec.ipFamilies', ['IPv6', 'IPv4'])],
      says: ['spec.ipFamilies'],
    },
    'another load balancer': {
      before: [set(plain, 'spec.loadBalancerClass', 'a')],
      after: [set(plain, 'spec.loadBalancerClass', 'b')],
      says: ['spec.loadBalancerClass'],
    },
    'a port on the nodes without an address': {
      before: [headless],
      after: [set(headless, 'spec.type', 'NodePort')],
      says: ['spec.type'],
    },
  },
  silent: {
    'the address left out': { before: [service], after: [plain] },
    'a second family': { before: [plain], after: [set(plain, 'spec.ipFamilies', ['IPv4', 'IPv6'])] },
    'ports, selector and type': {
      before: [plain],
      after: [set(set(plain, 'spec.ports.0.port', 81), 'spec.type', 'LoadBalancer')],
    },
    'an external name': {
      before: [headless],
      after: [set(set(plain, 'spec.type', 'ExternalName'), 'spec.externalName', 'x')],
    },
  },
});
