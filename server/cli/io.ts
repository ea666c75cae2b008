/**
 * What a command has of the outside: streams, the working directory, the terminal.
 */
export interface Io {
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly stdout: Output;
  readonly stderr: Output;
  /** All of standard input. */
  readStdin(): Promise<Buffer>;
  /**
   * Said when one report after another is to be read and forgotten, and what reads them is loaded: time may be spent on
   * keeping memory small.
   */
  spareMemory?(): void;
}

export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal; 100 when it is none. */
  readonly columns: number;
}

/** 0: nothing at or above `--fail-on`; 1: findings; 2: what Soát could not do. */
export type ExitCode = 0 | 1 | 2;

/** Control characters as pictures: no name of a file and no word of a report steers the terminal. */
export function visible(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, mark => {
    const code = mark.charCodeAt(0);
    return String.fromCharCode(code < 32 ? 0x2400 + code : 0xfffd);
  });
}
