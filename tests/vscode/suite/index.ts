/** The suites by name. Drivers run one of them in an extension host. */
export { tell } from './harness.ts';

import { run as asking } from './asking.ts';
import { run as beside } from './beside.ts';
import { run as main } from './main.ts';
import { run as plain } from './plain.ts';
import { run as restricted } from './restricted.ts';
import { run as web } from './web.ts';

export const suites = { asking, beside, main, plain, restricted, web };
