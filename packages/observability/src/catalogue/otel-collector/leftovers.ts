import type { Leftover } from '../../component';
import { AGENT_STATE } from './names';

export function leftovers(): readonly Leftover[] {
  return [
    {
      what: `On each node the directory ${AGENT_STATE}: how far log files were read, and what was not sent yet`,
      remove: `sudo rm -r ${AGENT_STATE}`,
    },
  ];
}
