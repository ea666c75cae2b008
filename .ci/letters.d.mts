import type { Plugin } from 'esbuild';

export const exactly: readonly (readonly [first: number, end: number])[];
export const classes: { readonly [property in 'L' | 'Lu' | 'Ll' | 'N' | 'M' | 'Mn']: string };
export function spelt(pattern: string): string;
export function speltSource(source: string): Promise<string>;
export const letters: Plugin;
