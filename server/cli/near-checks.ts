/** Which checks may be meant by an id that is none. */
import { checkById } from '../core/checks/index.ts';
import { nearest } from '../core/model/suggest.ts';

const most = 6;

/** The id that is nearest, or those that hold what was written: `percent` may be one of several. */
export function nearChecks(written: string): readonly string[] {
  const ids = [...checkById.keys()];
  const one = nearest(written, ids);
  return one === undefined ? ids.filter(id => id.includes(written.toLowerCase())).slice(0, most) : [one];
}
