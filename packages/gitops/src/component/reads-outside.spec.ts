import { smallWorkspace } from '../testing/small-workspace';
import { readsOutside } from './reads-outside';

const reads = (source: string) => readsOutside('store/component.ts', source);

describe('readsOutside', () => {
  it('trusts components that use the model and files beside them', () => {
    expect(reads(smallWorkspace['packages/components/store/component.ts'] ?? '')).toBe(false);
    expect(reads(`import { a } from './a';\nimport b from "../b/c";\nexport { d } from './d/../e';`)).toBe(false);
  });

  it.each([
    `import { readFileSync } from 'node:fs';`,
    `import fs from "fs"`,
    `import 'side-effect';`,
    `export * from 'lodash';`,
    `import { x } from '../../outside';`,
    `import { x } from './../b/../../outside';`,
    `import { x } from '/etc/x';`,
    `import { x } from './component.spec';`,
    `const fs = require('./x')`,
    `const x = await import('./x');`,
    `const home = process.env.HOME;`,
    `const now = new Date();`,
    `const n = Math.random();`,
    `const text = (5).toLocaleString();`,
    `const out = [].constructor.constructor('return this')();`,
    `new URL(import.meta.url)`,
    `import{a}from'x'`,
  ])('mistrusts %s', (source) => expect(reads(source)).toBe(true));
});
