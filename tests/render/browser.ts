/**
 * The preview's page and the files that are rendered, in a real browser. Not part of `npm test`.
 *
 *   node tests/render/browser.ts [--screenshots FOLDER]
 */
import { pageTests } from './browser-page.ts';
import { reviewTests } from './browser-review.ts';
import { openBrowser, openServer } from './browser-support.ts';

async function run(): Promise<void> {
  const browser = await openBrowser();
  let passed = 0;
  let failed = 0;
  for (const [name, test] of Object.entries({ ...pageTests, ...reviewTests })) {
    const server = await openServer();
    try {
      await test({ browser, server });
      passed++;
      console.log(`✓ ${name}`);
    } catch (error) {
      failed++;
      console.log(`✗ ${name}\n${error instanceof Error ? error.stack : String(error)}`);
    } finally {
      server.close();
    }
  }
  await browser.close();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await run();
