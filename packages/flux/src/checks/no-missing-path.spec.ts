import { gitRepository } from '../index';
import { describeCheck } from '../testing/describe-check';
import { change, paths, world, worldWith } from '../testing/world';
import { noMissingPath } from './no-missing-path';

const options = { paths };
const alertsAt = (path: string) => worldWith({ alerts: change(world.alerts, ['spec', 'path'], path) });

describeCheck(noMissingPath, {
  fails: {
    'a path that is no folder': {
      objects: alertsAt('./rules'),
      options,
      says: [
        'Kustomization flux-system/alerts spec.path: The tree has no folder rules, so this builds nothing. Fix: correct the path, or add the folder.',
      ],
    },
    'a path with other capitals': {
      objects: alertsAt('./Alerts'),
      options,
      says: [
        'Kustomization flux-system/alerts spec.path: The tree has no folder Alerts, so this builds nothing. Fix: did you mean "./alerts"?',
      ],
    },
  },
  passes: {
    'folders that are there': { objects: worldWith({}), options },
    'the other ways to write them': { objects: alertsAt('/alerts/'), options },
    'a path that leads above the root, where the controller stops': { objects: alertsAt('../alerts'), options },
    'the root': { objects: alertsAt('./'), options },
    'a path that substitution fills in': { objects: alertsAt('./clusters/${cluster}'), options },
    'any path where the folders are not told': { objects: alertsAt('./rules') },
    'a path in another repository': {
      objects: worldWith(
        {
          alerts: change(
            change(world.alerts, ['spec', 'path'], './deploy'),
            ['spec', 'sourceRef', 'name'],
            'application',
          ),
        },
        gitRepository({ name: 'application', namespace: 'flux-system', url: 'https://git.example/application.git' }),
      ),
      options,
    },
    'a path that an included repository brings': {
      objects: worldWith(
        {
          alerts: change(world.alerts, ['spec', 'path'], './application/deploy'),
          repository: change(world.repository, ['spec', 'include'], [{ repository: { name: 'application' } }]),
        },
        gitRepository({ name: 'application', namespace: 'flux-system', url: 'https://git.example/application.git' }),
      ),
      options,
    },
  },
});
