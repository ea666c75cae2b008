/** Colour on a terminal, or none. */
import type { Io } from '../io.ts';

type Paint = (text: string) => string;
export type Colours = { readonly [name in 'red' | 'yellow' | 'blue' | 'cyan' | 'green' | 'bold' | 'dim']: Paint };

/** `auto`: colour when stdout is a terminal, or FORCE_COLOR says so, and NO_COLOR is not set (no-color.org). */
export function paint(when: 'auto' | 'always' | 'never', io: Io): Colours {
  // https://no-color.org; a terminal that calls itself dumb shows the codes as they are.
  const { NO_COLOR, FORCE_COLOR, TERM } = io.env;
  // What shows the output of a pipeline is no terminal, and may know colours all the same.
  const able = FORCE_COLOR ? FORCE_COLOR !== '0' : io.stdout.isTerminal && TERM !== 'dumb';
  const on = when === 'always' || (when === 'auto' && able && !NO_COLOR);
  const code = (open: number, close: number): Paint =>
    on ? text => `\u001b[${open}m${text}\u001b[${close}m` : text => text;
  return {
    red: code(31, 39),
    yellow: code(33, 39),
    blue: code(34, 39),
    cyan: code(36, 39),
    green: code(32, 39),
    bold: code(1, 22),
    dim: code(2, 22),
  };
}
