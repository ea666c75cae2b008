import { defineConfig } from 'vitest/config';

/** Tests that put something in the place of a module, or are about what a process has at its start. */
const alone = ['tests/prose/may-say.test.ts', 'tests/cli/**/*.test.ts'];
const elsewhere = ['tests/vscode/**', 'tests/page/**', '**/node_modules/**'];

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    setupFiles: ['tests/support/properties.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Both cores of a small machine: one would be left to the main thread otherwise.
    maxWorkers: '100%',
    pool: 'threads',
    projects: [
      {
        extends: true,
        // One thread reads the program once and runs one file after another, as the server does with reports: what is
        // remembered between them is nothing but values. Alone, all files take a quarter more.
        test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: [...alone, ...elsewhere], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: alone, exclude: elsewhere, sequence: { groupOrder: 1 } } },
    ],
  },
});
