/**
 * Loaded before the command (`node --require`): counts what it does to the system, and at the chosen moment ends it by
 * SIGKILL, with all that it started or without, or holds it while another command runs.
 */
const childProcess = require('node:child_process');
const fs = require('node:fs');

const { FAULT_DELAY, FAULT_AT, FAULT_CHILDREN, FAULT_COMMAND, FAULT_COUNT, FAULT_FOLDER } = process.env;
const at = Number(FAULT_AT ?? 0);
const real = { spawn: childProcess.spawn, spawnSync: childProcess.spawnSync, write: fs.writeFileSync };
const seen = [];
if (FAULT_COUNT !== undefined) process.once('exit', () => save());
const groups = [];
let count = 0;
let isSaving = false;

function save() {
  isSaving = true;
  real.write(FAULT_COUNT, seen.join('\n'));
}

function boundary(what) {
  count += 1;
  if (isSaving) return;
  seen.push(what);
  if (count !== at) return;
  if (FAULT_COMMAND !== undefined) {
    const [program, ...args] = JSON.parse(FAULT_COMMAND);
    const env = { ...process.env, NODE_OPTIONS: '', FAULT_AT: '0' };
    real.spawnSync(program, args, { cwd: FAULT_FOLDER, env, stdio: 'ignore' });
    return;
  }
  if (FAULT_DELAY === undefined) end();
  else setTimeout(end, Number(FAULT_DELAY));
}

function end() {
  if (FAULT_CHILDREN === 'yes') {
    for (const pid of groups) {
      try {
        process.kill(-pid, 'SIGKILL');
      } catch {
        continue;
      }
    }
  }
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

for (const name of ['writeFileSync', 'renameSync', 'rmSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    boundary(`${name} before`);
    const result = original(...args);
    if (name === 'renameSync') boundary(`${name} after`);
    return result;
  };
}

childProcess.spawn = (program, args, options) => {
  if (program !== 'git') return real.spawn(program, args, options);
  const verb = args.find((word) => /^[a-z-]+$/.test(word) && !word.startsWith('-')) ?? 'version';
  boundary(`${verb} before`);
  const child = real.spawn(program, args, options);
  groups.push(child.pid);
  boundary(`${verb} begun`);
  child.stdout?.once('data', () => boundary(`${verb} answers`));
  child.once('exit', () => boundary(`${verb} ended`));
  return child;
};
