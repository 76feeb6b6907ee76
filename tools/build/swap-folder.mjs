import { rename, rm } from 'node:fs/promises';

/** Makes `fresh` the new `out` at once: whoever runs what is there meanwhile finds the old whole or the new whole. */
export async function swapFolder(fresh, out) {
  const old = `${out}.${process.pid}.old`;
  await rename(out, old).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(fresh, out);
  await rm(old, { recursive: true, force: true });
}
