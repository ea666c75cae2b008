/** The door of the language server on Node. The server itself is read after it, with what was compiled of it before. */
// What the server's packages take of Node. Node has its own modules compiled for the settings it starts with: those that
// are read under the settings below would be compiled again.
import 'node:child_process';
import 'node:crypto';
import 'node:fs/promises';
import 'node:net';
import { join } from 'node:path';
import { loadPart } from '../kept-parts.ts';
import { tuneEngine } from '../tune-engine.ts';

/** Set by the bundler: what the program was made from. */
declare const SOAT_BUILD: string;

// The nursery grows once, from one megabyte to four; see start.node.ts.
tuneEngine('--semi-space-growth-factor=4');
// By how much the heap grows before it is looked through: what keys have left would be several times what is alive.
tuneEngine('--heap-growing-percent=50');
// A heap that is looked through so often would take what was not called for a few keys for no longer needed, and have it
// compiled again: more than a tenth of what a key costs.
tuneEngine('--no-flush-bytecode');
// Patterns that are used more than once would be compiled twice.
tuneEngine('--no-regexp-tier-up');

// The bundle is CommonJS; the server is a part of it beside this file.
if (typeof __dirname === 'undefined') void import('./start.node.ts');
else loadPart(join(__dirname, 'server-start.cjs'), typeof SOAT_BUILD === 'string' ? SOAT_BUILD : 'source');
