/** The door of a thread of `--jobs`. */
import { fileURLToPath } from 'node:url';
import { loadPart } from '../kept-parts.ts';
import { buildText } from './version.ts';

// In the bundle the work is a part beside this file.
if (import.meta.url.endsWith('.ts')) await import('./work.ts');
else loadPart(fileURLToPath(new URL('cli-work.cjs', import.meta.url)), buildText);
