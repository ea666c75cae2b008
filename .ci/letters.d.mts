import type { Plugin } from 'esbuild';

type Property = 'L' | 'Lu' | 'Ll' | 'N' | 'M' | 'Mn';

export const exactly: { readonly [property in Property]: readonly (readonly [first: number, end: number])[] };
export const classes: { readonly [property in Property]: string };
export function spelt(pattern: string): string;
export function speltSource(source: string): Promise<string>;
export const letters: Plugin;
