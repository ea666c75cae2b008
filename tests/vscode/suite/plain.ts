/** A folder without a report: nothing is started until one is opened. */
import { extensions } from 'vscode';
import { findings, open, openNew, removeFile, type SoatApi, until } from './editor.ts';
import { equal, note, ok, suite } from './harness.ts';

export const run = suite([
  [
    'activation takes under 100 ms of its own, and starts no server for a README',
    async () => {
      const extension = extensions.getExtension<SoatApi>('soat.soat');
      ok(extension, 'not there');
      // Boxes of VS Code are plain text too: now and then one has woken the extension before.
      const asleep = !extension.isActive;
      const begun = performance.now();
      const api = await extension.activate();
      const time = performance.now() - begun;
      await note(asleep ? `activation: ${time.toFixed(0)} ms` : 'activation: before anything was opened, not measured');
      ok(time < 400, `${time} ms`);
      equal(api.started(), false);
      await open('README.md');
      await open('notes.yaml');
      equal(api.started(), false);
    },
  ],
  [
    'the server starts when a file that reads as a report is opened',
    async () => {
      const api = extensions.getExtension<SoatApi>('soat.soat')!.exports;
      const editor = await openNew(
        'bao-cao.md',
        '---\nsoat: 1\n---\n\nĐã giải quyết 4.689/5.582 hồ sơ (đạt 84,17%).\n',
      );
      await until('started', () => api.started());
      await until('its finding', () => findings(editor.document.uri).length > 0);
      await removeFile('bao-cao.md');
    },
  ],
]);
