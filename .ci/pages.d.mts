import type { Plugin } from 'esbuild';

export const pagesFile: string;
export const pagesBeside: Plugin;
export function pagesText(): Promise<string>;
