import { closeSync, openSync, readSync } from 'node:fs';

/** Reads a file; what it gave is good until it is called again. */
export type ReadFile = (path: string) => Buffer;

/** A reader with one piece of memory for all files, for whoever looks at tens of thousands: a tenth of the time of `diff`. */
export function fileReader(): ReadFile {
  let memory = Buffer.allocUnsafeSlow(256 * 1024);
  return (path) => {
    const file = openSync(path, 'r');
    try {
      let length = 0;
      for (;;) {
        length += readSync(file, memory, length, memory.length - length, null);
        // A file gives less than it is asked for where it ends, and only there.
        if (length < memory.length) return memory.subarray(0, length);
        memory = Buffer.concat([memory], memory.length * 2);
      }
    } finally {
      closeSync(file);
    }
  };
}
