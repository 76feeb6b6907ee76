import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';

/** The report as Markdown: what was measured on what, then each ratio with its target. */
export function describe(results, { rounds }) {
  const { render } = results;
  const machine = `Node ${process.versions.node} on ${availableParallelism()} processors; medians of ${rounds} interleaved runs.`;
  const rows = Object.keys(results).flatMap((part) => rowsOf[part](results[part]));
  return [
    ...(render === undefined ? [machine] : describeWork(render, machine)),
    '',
    markdownTable(['peer', 'ratio', 'target', 'met'], rows),
  ].join('\n');
}

function describeWork({ medians, size, count, sample }, machine) {
  const { gitops: ours, cli } = medians;
  const megabytes = (size.bytes / 1e6).toFixed(0);
  return [
    `${count} environments, ${size.files} files, ${size.objects} objects, ${megabytes} MB;`,
    machine,
    `Ours: ${ours.seconds.toFixed(2)} s of work, ${cli.seconds.toFixed(2)} s for the whole process. kustomize and Helm: ${sample} environments, scaled.`,
  ];
}

const rowsOf = {
  render({ medians, count, growth, noOp }) {
    const { gitops: ours, cli } = medians;
    const atLeast = (name, base, target) => row(medians[name].seconds / base, '≥', target);
    const atMost = (seconds, base, target) => row(seconds / base, '≤', target);
    return [
      ['`kubectl kustomize`, a process per environment', ...atLeast('kustomize', cli.seconds, 150)],
      ['`helm template`, a process per environment', ...atLeast('helm', cli.seconds, 50)],
      ['cdk8s, one process, one App', ...atLeast('cdk8s', ours.seconds, 15)],
      ['cdk8s, one process, an App per environment', factor(medians['cdk8s-apart'].seconds / ours.seconds), '', ''],
      ['kosko, one process', ...atLeast('kosko', ours.seconds, 3)],
      ['ours ÷ Node writing the same bytes', ...atMost(ours.seconds, medians.writer.seconds, 2.5)],
      ['ours with checks ÷ the same', ...atMost(medians['gitops-checked'].seconds, medians.writer.seconds, 3.5)],
      ['no-op render of three environments ÷ Node doing nothing', ...atMost(noOp.cli, noOp.node, 3)],
      growthRow('growth exponent', [count, ours], [growth, medians['gitops-large']]),
      memoryRow('peak memory', cli, 120),
    ];
  },
  diff({ medians, count, tenth, few, growth }) {
    const against = (ours, git, target) => row(medians[ours].seconds / medians[git].seconds, '≤', target);
    return [
      [`\`diff\`, ${count} of ${count} changed ÷ \`git diff --no-index\``, ...against('diff-all', 'git-all', 0.8)],
      [`\`diff\`, ${tenth} of ${count} changed ÷ the same`, ...against('diff-tenth', 'git-tenth', 4)],
      growthRow('`diff`, growth exponent', [few, medians['diff-few']], [growth, medians['diff-many']]),
      memoryRow('`diff`, peak memory', medians['diff-all'], 200),
    ];
  },
  publish({ medians, count }) {
    const { publish, push, memory, 'publish-step': step } = medians;
    const noOp = medians['publish-again'].seconds;
    return [
      [
        `\`publish\`, ${count} changed: the whole command, render to push ÷ \`git push\` of the same`,
        ...row(publish.seconds / push.seconds, '≤', 4),
      ],
      [
        `\`publish\`, ${count} changed: from trees in memory, objects to push ÷ the same push`,
        ...row(step.seconds / push.seconds, '≤', 4),
      ],
      [
        `\`publish\`, none of ${count} changed, less 0.5 s ÷ rendering them`,
        ...row((noOp - 0.5) / memory.seconds, '≤', 2),
      ],
      ['`publish`, none of three changed, whole process', ...secondsRow(medians['publish-three'].seconds, 0.6)],
    ];
  },
  lint: ({ medians }) => [['`lint` of this repository, whole process', ...secondsRow(medians.lint.seconds, 0.15)]],
};

function growthRow(name, [few, small], [many, large]) {
  const exponent = Math.log(large.seconds / small.seconds) / Math.log(many / few);
  return [`${name}, ${few} to ${many}`, ...verdict(exponent.toFixed(2), exponent <= 1.05, '≤ 1.05')];
}

function memoryRow(name, { peakMiB }, target) {
  return [name, ...verdict(`${Math.round(peakMiB)} MiB`, peakMiB <= target, `≤ ${target} MiB`)];
}

function secondsRow(seconds, target) {
  return verdict(`${seconds.toFixed(2)} s`, seconds <= target, `≤ ${target} s`);
}

function row(ratio, relation, target) {
  const met = relation === '≥' ? ratio >= target : ratio <= target;
  return verdict(factor(ratio), met, `${relation} ${target} ×`);
}

function factor(ratio) {
  return `${ratio >= 20 ? Math.round(ratio) : ratio.toFixed(ratio < 1 ? 2 : 1)} ×`;
}

function verdict(figure, met, target) {
  return [figure, target, met ? 'yes' : '**no**'];
}

/** Aligned as Prettier would write it. */
function markdownTable(header, rows) {
  const widths = header.map((_, column) => Math.max(3, ...[header, ...rows].map((cells) => cells[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Puts the report between the markers of a README. */
export function updateReadme(file, text) {
  const before = readFileSync(file, 'utf8');
  const start = before.indexOf(START);
  const end = before.indexOf(END);
  if (start === -1 || end < start) throw new Error(`${file} lacks the markers ${START} and ${END}`);
  writeFileSync(file, `${before.slice(0, start + START.length)}\n\n${text}\n\n${before.slice(end)}`);
}
