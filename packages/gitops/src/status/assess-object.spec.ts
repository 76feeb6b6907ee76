import type { JsonObject } from '@254carbon/manifest';
import { assessObject } from './assess-object';

const condition = (type: string, status: string, reason: string, message = '') => ({
  ...{ type, status, reason, message },
  lastTransitionTime: '2026-01-02T03:04:05Z',
});

function assess(status: JsonObject | undefined, spec: JsonObject = {}, metadata: JsonObject = {}) {
  const object = {
    kind: 'Kustomization',
    metadata: { name: 'one', generation: 2, ...metadata },
    spec,
    ...(status === undefined ? {} : { status }),
  };
  const { health, message, revision, since } = assessObject(object);
  return { health, message, revision, since };
}

describe('assessObject', () => {
  it('takes an object that is ready at its word, with the revision that it has reached', () => {
    const conditions = [condition('Ready', 'True', 'ReconciliationSucceeded', 'Applied revision: main@sha1:abc')];
    expect(assess({ observedGeneration: 2, conditions, lastAppliedRevision: 'main@sha1:abc' })).toEqual({
      health: 'ready',
      message: undefined,
      revision: 'main@sha1:abc',
      since: '2026-01-02T03:04:05Z',
    });
  });

  it.each<[string, JsonObject | undefined, JsonObject, JsonObject, string, string]>([
    ['nobody has looked at', undefined, {}, {}, 'progressing', 'no controller has looked at it yet'],
    [
      'has changed since',
      { observedGeneration: 1, conditions: [condition('Ready', 'True', 'ReconciliationSucceeded')] },
      {},
      {},
      'progressing',
      'its last change has not been looked at yet',
    ],
    [
      'is suspended, though it was ready then',
      { observedGeneration: 2, conditions: [condition('Ready', 'True', 'ReconciliationSucceeded')] },
      { suspend: true },
      {},
      'suspended',
      'Flux does not look at it',
    ],
    [
      'is being deleted',
      { observedGeneration: 2, conditions: [] },
      {},
      { deletionTimestamp: '2026-01-02T03:04:05Z' },
      'progressing',
      'it is being deleted',
    ],
    [
      'waits',
      { conditions: [condition('Ready', 'False', 'DependencyNotReady', "dependency 'flux-system/a' is not ready")] },
      {},
      {},
      'waiting',
      "it waits for another: dependency 'flux-system/a' is not ready",
    ],
    [
      'has failed, and tries again',
      {
        conditions: [
          condition('Ready', 'False', 'BuildFailed', 'yaml: line 3:\n mapping'),
          condition('Reconciling', 'True', 'ProgressingWithRetry'),
        ],
      },
      {},
      {},
      'failed',
      'its files cannot be built: yaml: line 3: mapping',
    ],
    [
      'has given up',
      {
        conditions: [
          condition('Ready', 'False', 'UpgradeFailed', 'timeout'),
          condition('Stalled', 'True', 'RetriesExceeded', 'Failed to upgrade after 3 attempt(s)'),
        ],
      },
      {},
      {},
      'failed',
      'it was tried as often as it may be, and Flux has given up: Failed to upgrade after 3 attempt(s)',
    ],
    [
      'works on it',
      { conditions: [condition('Ready', 'Unknown', 'Progressing', 'Running upgrade')] },
      {},
      {},
      'progressing',
      'Running upgrade',
    ],
  ])('tells of one that %s', (_, status, spec, metadata, health, message) => {
    expect(assess(status, spec, metadata)).toMatchObject({ health, message });
  });

  it('reads the revision of a source from its artifact, and of a release the chart that runs, not the one tried', () => {
    expect(assess({ artifact: { revision: 'main@sha1:abc' } }).revision).toBe('main@sha1:abc');
    const history = [{ chartVersion: '1.2.3' }, { chartVersion: '1.2.2' }];
    expect(assess({ history, lastAttemptedRevision: '1.3.0' }).revision).toBe('1.2.3');
  });

  it('lets no message steer a terminal or tell a password, and cuts a long one', () => {
    const message = `\u001b[2J https://user:hunter2@git.example.com/x ${'a'.repeat(400)}`;
    const said = assess({ conditions: [condition('Ready', 'False', 'GitOperationFailed', message)] }).message ?? '';
    expect(said).not.toContain('\u001b');
    expect(said).not.toContain('hunter2');
    expect(said.length).toBeLessThan(400);
  });
});
