import { memoryTree } from '@254carbon/manifest';
import type * as overlays from '../index';

describe('the environment model', () => {
  it('is not loaded at run time, and zod with it', () => {
    jest.doMock('zod', () => {
      throw new Error('zod was loaded');
    });
    jest.isolateModules(() => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded afresh
      const { parseWorkspace } = require('../index') as typeof overlays;
      expect(parseWorkspace(memoryTree({}), { environmentsDir: 'environments', components: [] }).problems).toEqual([]);
    });
  });
});
