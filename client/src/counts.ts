/** Numbers of findings, as a person says them. */
import type { Counts } from '../../server/src/lsp/protocol';
import { say } from './say';

/** ‘1 error, 3 warnings’; ‘no findings’ where there are none. */
export function countsInWords({ error, warning, information, hint }: Counts): string {
  const found = [
    error === 1 ? say('1 error') : error > 0 && say('{0} errors', error),
    warning === 1 ? say('1 warning') : warning > 0 && say('{0} warnings', warning),
    information === 1 ? say('1 note') : information > 0 && say('{0} notes', information),
    hint === 1 ? say('1 hint') : hint > 0 && say('{0} hints', hint),
  ].filter((part) => part !== false);
  return found.length === 0 ? say('no findings') : found.join(', ');
}
