import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderCatalogue } from '../goldens/render-catalogue';
import { cataloguePlatform } from '../testing/catalogue-platform';
import { parseCommands } from './testing/commands';

const text = (name: string) =>
  readFileSync(join(__dirname, `../../../../tools/sample/environments/${name}/environment.yaml`), 'utf8');

describe.each(['local', 'staging', 'production'])('the commands about pods in the documents of %s', (name) => {
  const components = cataloguePlatform(name, text(name))?.components ?? [];
  const workloads = components.flatMap((one) => one.workloads);
  const endpoints = components.flatMap((one) => one.endpoints);
  const commands = renderCatalogue(name, text(name))
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, content }) => parseCommands(content).map(({ text: command }) => ({ path, command })))
    .filter(({ command }) => command.startsWith('kubectl '));
  const namespaceOf = (command: string) => / -n (\S+)/.exec(command)?.[1] ?? 'default';

  it('select pods, or what belongs to them, by labels that they have', () => {
    const selecting = commands.filter(({ command }) => /^kubectl ((get|top) (pods?|pvc)|logs) .* -l /.test(command));
    expect(selecting.length).toBeGreaterThan(20);
    const amiss = selecting.filter(({ command }) => {
      const selector = / -l (.+?)(?= -| --|$)/.exec(command)?.[1] ?? '';
      const wanted = [...selector.matchAll(/([\w./-]+)(?:=([\w.-]+)| in \(([^)]+)\))/g)];
      const { length } = workloads.filter(
        ({ namespace, labels }) =>
          namespace === namespaceOf(command) &&
          wanted.length > 0 &&
          wanted.every(([, key = '', value, values]) =>
            (value ?? values ?? '').split(', ').includes(labels[key] ?? ''),
          ),
      );
      return length === 0;
    });
    expect(amiss).toEqual([]);
  });

  it('name containers that their pods have', () => {
    const naming = commands.filter(({ command }) => / -c \S/.test(command));
    expect(naming.length).toBeGreaterThan(10);
    const known = workloads.flatMap(({ namespace, containers }) => containers.map((one) => `${namespace} ${one.name}`));
    const amiss = naming.filter(({ command }) => {
      const container = / -c (\S+)/.exec(command)?.[1] ?? '';
      return !known.includes(`${namespaceOf(command)} ${container}`);
    });
    expect(amiss).toEqual([]);
  });

  it('forward to ports that the Services have', () => {
    const forwarding = commands.filter(({ command }) => command.includes('port-forward -n'));
    expect(forwarding.length).toBeGreaterThan(5);
    const known = endpoints.map(({ namespace, service, port }) => `${namespace} ${service} ${port}`);
    const amiss = forwarding.filter(({ command }) => {
      const [, service = '', port = ''] = / (?:svc|service)\/(\S+) \d+:(\d+)/.exec(command) ?? [];
      return !known.includes(`${namespaceOf(command)} ${service} ${port}`);
    });
    expect(amiss).toEqual([]);
  });

  it('show the log of every pod of several, from the beginning of the time that they ask for', () => {
    const several = workloads
      .filter(({ replicas, kind }) => replicas > 1 || kind === 'DaemonSet')
      .map((one) => one.name);
    const cut = commands
      .filter(({ command }) => / logs .*--since/.test(command))
      .filter(({ command }) =>
        command.includes(' -l ')
          ? !command.includes('--tail=-1')
          : !command.includes('--all-pods') && several.some((one) => new RegExp(`[/-]${one}(-[0-9]+)? `).test(command)),
      );
    expect(cut).toEqual([]);
  });
});
