import type { BuildOptions, Metafile } from 'esbuild';

export interface Bundled {
  /** The paths of the doors. */
  readonly commandLine: string;
  readonly server: string;
  readonly metafile: Metafile;
  /** The name of the file that each part is in, by the name it has in `metafile`. */
  readonly fileOf: ReadonlyMap<string, string>;
}

export function bundleForNode(outdir: string, options: BuildOptions): Promise<Bundled>;
