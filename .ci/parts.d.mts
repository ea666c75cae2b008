import type { BuildOptions, Metafile } from 'esbuild';

export function bundleServer(outdir: string, options: BuildOptions): Promise<{ door: string; metafile: Metafile }>;
export function bundleCommandLine(outdir: string, options: BuildOptions): Promise<{ door: string }>;
