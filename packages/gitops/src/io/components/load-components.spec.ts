import { findComponents, loadComponents, TRANSLATIONS } from './load-components';
import { useTemporaryFolder } from '../testing/temporary-folder';

const folder = useTemporaryFolder();
const workspace = () => ({ root: folder.path, componentsDir: 'parts', environmentsDir: 'environments' });

const definition = (name: string) => `import { defineComponent } from '@254carbon/observability';

const chart: { name: string } = { name: '${name}' };
export default defineComponent({
  name: '${name}',
  title: 'Title',
  summary: 'Summary',
  chart: { ...chart, repository: { name: 'r', url: 'https://r.test' }, version: '1.0.0', appVersion: '1' },
  releases: [],
  values: () => ({}),
});
`;

async function problemsOf(files: Readonly<Record<string, string>>) {
  folder.write(files);
  const { problems } = await loadComponents(workspace());
  return problems.map(({ code, where: { file, line, column }, args }) => ({
    code,
    place: [file, line, column].filter((one) => one !== undefined).join(':'),
    ...args,
  }));
}

describe('loadComponents', () => {
  it('finds folders with a component.ts or component.js and loads them in order', async () => {
    folder.write({
      'parts/tsconfig.json': '{}',
      'parts/notes/README.md': '',
      'parts/beta/component.js': definition('beta').replace(': { name: string }', ''),
      'parts/alpha/component.ts': definition('alpha'),
    });
    const { components, problems } = await loadComponents(workspace());
    expect(problems).toEqual([]);
    expect(components.map(({ component, file }) => [component.name, file])).toEqual([
      ['alpha', 'parts/alpha/component.ts'],
      ['beta', 'parts/beta/component.js'],
    ]);
    expect(folder.list().filter((path) => path.startsWith(TRANSLATIONS))).not.toEqual([]);
  });

  it('sees what changed since the last time in the same process', async () => {
    folder.write({ 'parts/a/component.ts': definition('a'), 'parts/a/part.ts': '' });
    await loadComponents(workspace());
    folder.write({ 'parts/a/component.ts': definition('a').replace('Title', 'Other') });
    const { components } = await loadComponents(workspace());
    expect(components[0]?.component.title).toBe('Other');
  });

  it('has none where the folder is not there', () => expect(findComponents(workspace())).toEqual([]));

  it('tells where a component throws, with the reason only', async () => {
    const files = { 'parts/a/component.ts': `interface A {}\n\nthrow new Error('not today\\n  at all');\n` };
    expect(await problemsOf(files)).toEqual([
      { code: 'component-fails', place: 'parts/a/component.ts:3', reason: 'not today', folder: 'parts' },
    ]);
  });

  it('tells where a file beside the component throws', async () => {
    const files = {
      'parts/a/component.ts': `import { x } from './values';\nexport default x;\n`,
      'parts/a/values.ts': `const none: any = undefined;\nexport const x = none.y;\n`,
    };
    expect(await problemsOf(files)).toEqual([
      {
        code: 'component-fails',
        place: 'parts/a/values.ts:2',
        reason: "Cannot read properties of undefined (reading 'y')",
        folder: 'parts',
      },
    ]);
  });

  it('tells where the syntax is wrong', async () => {
    const files = { 'parts/a/component.ts': `export default {\n  name: 'a\n};\n` };
    expect(await problemsOf(files)).toEqual([
      {
        code: 'component-fails',
        place: 'parts/a/component.ts:2:9',
        reason: 'Unterminated string constant',
        folder: 'parts',
      },
    ]);
  });

  it('tells which module is not there', async () => {
    const files = { 'parts/a/component.ts': `import { x } from './nowhere';\nexport default x;\n` };
    const [problem, ...others] = await problemsOf(files);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'component-fails', place: expect.stringContaining('parts/a/component.ts') });
    expect(problem).toHaveProperty('reason', expect.stringContaining("Cannot find module './nowhere'"));
  });

  it('refuses a component whose knobs do not take their own defaults, so that nothing is made of them', async () => {
    const knobs = `{
    storage: knob.quantity({ description: 'd', default: '10 GB', sizes: { large: '1Ti' } }),
    replicas: knob.integer({ description: 'd', minimum: 1, default: 1, sizes: { medium: 0 } }),
  }`;
    const text = definition('a').replace('{ defineComponent }', '{ defineComponent, knob }');
    folder.write({ 'parts/a/component.ts': text.replace('releases: []', `knobs: ${knobs},\n  releases: []`) });
    const { components, problems } = await loadComponents(workspace());
    expect(components).toEqual([]);
    expect(problems.map(({ code, args }) => [code, args['knob'], args['size'], args['reason']])).toEqual([
      ['knob-default-refused', 'storage', '', 'It is "10 GB", which does not have the required form.'],
      ['knob-default-refused', 'replicas', 'medium', 'It is 0, and must be at least 1.'],
    ]);
  });

  it('tells where the JSON of a dashboard breaks off', async () => {
    const files = {
      'parts/a/component.ts': definition('a'),
      'parts/a/dashboards/cut.json': '{\n  "uid": "cut"\n  "title": "Cut"\n}\n',
      'parts/a/dashboards/list.json': '[]\n',
    };
    expect(await problemsOf(files)).toEqual([
      { code: 'yaml-syntax', place: 'parts/a/dashboards/cut.json:3:3', cause: 'missing-comma' },
      { code: 'not-a-dashboard', place: 'parts/a/dashboards/list.json', lacks: ['a JSON object'] },
    ]);
  });

  it('refuses a file without default export, one that is no component, and one of another name', async () => {
    const files = {
      'parts/a/component.ts': 'export const a = 1;\n',
      'parts/b/component.ts': 'export default { name: "b", chart: { name: "b" } };\n',
      'parts/c/component.ts': definition('sea'),
    };
    expect(await problemsOf(files)).toEqual([
      { code: 'no-component-export', place: 'parts/a/component.ts' },
      expect.objectContaining({ code: 'not-a-component', place: 'parts/b/component.ts' }),
      { code: 'component-name-differs', place: 'parts/c/component.ts', name: 'sea', folder: 'c' },
    ]);
  });
});
