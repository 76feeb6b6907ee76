import type { Tree } from '@nx/devkit';
import { stackWorkspace, useGeneratorWorkspace } from '../../testing/generator-workspace';
import { readGround } from '../ground';
import { addNotification } from './add-notification';
import type { NotificationOptions } from './options';

const generated = useGeneratorWorkspace();
const notes: string[] = [];
const add = (options: NotificationOptions) => async (tree: Tree) => {
  notes.splice(0, notes.length, ...(await addNotification(await readGround(tree), options)).notes);
};
const LOCAL = 'environments/local/environment.yaml';

describe('a notification', () => {
  it('is written into each environment, and every other byte stays', async () => {
    const { changes, read } = await generated.run(add({ name: 'pagerduty', channel: 'R0123' }));
    expect(changes).toEqual(
      ['local', 'production', 'staging'].map((one) => `UPDATE environments/${one}/environment.yaml`),
    );
    expect(read(LOCAL)).toBe(`${stackWorkspace[LOCAL]}notifications:\n  pagerduty:\n    channel: R0123\n`);
    expect(notes[0]).toBe('Flux reports to pagerduty in local, production, staging: a Provider and its Alerts.');
  });

  it('goes where it was asked for, with its type', async () => {
    const { changes, read } = await generated.run(
      add({ name: 'team', type: 'msteams', events: 'all', environments: ['local'] }),
    );
    expect(changes).toEqual([`UPDATE ${LOCAL}`]);
    expect(read(LOCAL)).toContain('  team:\n    type: msteams\n    events: all\n');
  });

  it('changes nothing when it is there, also when it is set otherwise', async () => {
    await generated.run(add({ name: 'discord', environments: ['local'] }), { apply: true });
    expect((await generated.run(add({ name: 'discord', environments: ['local'] }))).changes).toEqual([]);
    expect(notes).toEqual([`${LOCAL} has discord already; it stays.`, 'Nothing changes.']);
    await generated.run(add({ name: 'discord', events: 'all', environments: ['local'] }));
    expect(notes[0]).toBe(`${LOCAL} has discord already, set otherwise; it stays.`);
  });

  it.each([
    ['a name that is no label', { name: 'My_Chat' }, 'name-not-a-label'],
    ['no type', { name: 'chat' }, 'notification-without-type'],
    ['no channel where one is needed', { name: 'telegram' }, 'notification-without-channel'],
    ['an environment that is not there', { name: 'discord', environments: ['prod'] }, 'unknown-environment'],
  ])('is refused with %s', async (_, options, code) => {
    expect(await generated.refusal(add(options))).toContain(code);
  });
});
