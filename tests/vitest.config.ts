import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/vscode/**', 'tests/page/**', '**/node_modules/**'],
    setupFiles: ['tests/support/properties.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Both cores of a small machine: one would be left to the main thread otherwise.
    maxWorkers: '100%',
    pool: 'threads',
  },
});
