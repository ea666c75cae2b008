/** `soat --version`. */
import type { ExitCode, Io } from '../io.ts';

/** Set by the bundler from package.json. */
declare const SOAT_VERSION: string;

/** Set by the bundler: what the program was made from. */
declare const SOAT_BUILD: string;

export const buildText = typeof SOAT_BUILD === 'string' ? SOAT_BUILD : 'source';

export const versionText = typeof SOAT_VERSION === 'string' ? SOAT_VERSION : '0.0.0-source';

export function version(io: Io): ExitCode {
  io.stdout.write(`${versionText}\n`);
  return 0;
}
