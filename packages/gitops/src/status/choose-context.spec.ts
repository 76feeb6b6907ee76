import type { EnvironmentFacts } from '@254carbon/observability';
import { chooseContext } from './choose-context';

const facts = { name: 'production', cluster: { name: 'blue' } } as EnvironmentFacts;

describe('chooseContext', () => {
  it.each([
    ['what was asked for', { asked: 'mine', contexts: ['blue'], current: 'other' }, 'mine'],
    ['the name of the cluster', { contexts: ['production', 'blue'], current: 'other' }, 'blue'],
    ['the name of the environment', { contexts: ['production'], current: 'other' }, 'production'],
    ['what kubectl would take', { contexts: ['else'], current: 'other' }, 'other'],
  ])('takes %s', (_, known, context) => expect(chooseContext(facts, known)).toBe(context));
});
