/** The door of a thread of `--jobs`. */
import { join } from 'node:path';
import { loadPart } from '../kept-parts.ts';
import { buildText } from './commands/version.ts';

// In the bundle, which is CommonJS, the work is a part beside this file.
if (typeof __dirname === 'undefined') void import('./work.ts');
else loadPart(join(__dirname, 'cli-work.cjs'), buildText);
