/**
 * The session of the language server over files that are opened, edited, saved, closed, made, renamed and removed in
 * any order, ids renamed in all of them, the report's own file rewritten: every report is what a fresh session would
 * make of the same files. The seed is printed with a failure; SOAT_SEED names another, SOAT_EDITS asks for longer runs.
 */
import { expect, test } from 'vitest';
import { converterFor } from '../../../server/lsp/convert.ts';
import { changedDocument, type OpenDocument, openDocument } from '../../../server/lsp/documents.ts';
import { openSession, type Session } from '../../../server/lsp/session.ts';
import { defaultPreferences } from '../../../server/lsp/settings.ts';
import { openUris } from '../../../server/lsp/uris.ts';
import { applied, edits, randomEdit, randomFrom, seed } from '../../support/edits.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { appendix, body, register, report } from '../../support/report-server.ts';
import { seen } from '../../support/seen.ts';
import { positionAt } from '../../support/server.ts';

const steps = edits / 4;
const convert = converterFor('utf-16');
const main = '/bao-cao/report.yaml';

type Files = { [path: string]: string };

function sessionOver(files: Files, open: ReadonlyMap<string, OpenDocument>): Session {
  return openSession({
    files: memoryHost(files),
    open,
    convert,
    uris: openUris(),
    preferences: defaultPreferences,
    now: () => 0,
    pause: async () => undefined,
  });
}

test('files and texts in any order', async () => {
  const random = randomFrom(seed);
  const files: Files = {
    'bao-cao/report.yaml': report,
    'bao-cao/body.md': body,
    'bao-cao/appendices/pl4.md': appendix,
    'bao-cao/van-ban.yaml': register,
  };
  const open = new Map<string, OpenDocument>();
  const session = sessionOver(files, open);
  let version = 1;
  let made = 4;
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)]!;
  const textOf = (path: string): string => open.get(`/${path}`)?.file.content ?? files[path] ?? '';
  const appendices = (): string[] => Object.keys(files).filter(path => path.includes('/appendices/'));

  /** As the editor writes: into the open text, or into the file behind its back. */
  const write = (path: string, text: string): void => {
    const uri = `/${path}`;
    const document = open.get(uri);
    if (document) {
      open.set(uri, changedDocument(document, ++version, [{ text }], convert));
      session.changed(uri);
    } else {
      files[path] = text;
      session.touched([uri]);
    }
  };
  const close = (uri: string): void => {
    if (open.delete(uri)) session.closed(uri);
  };
  const remove = (path: string): void => {
    close(`/${path}`);
    delete files[path];
    session.touched([`/${path}`]);
  };

  const operations: { readonly [name: string]: () => void } = {
    edit: () => {
      const path = pick(Object.keys(files).filter(one => one !== 'bao-cao/report.yaml'));
      const document = open.get(`/${path}`);
      const before = textOf(path);
      // Positions are by lines, and a lone carriage return is the end of one to some only.
      const edit = randomEdit(before, random);
      if (!document || before.includes('\r') || edit.text.includes('\r')) return write(path, applied(before, edit));
      const range = { start: positionAt(before, edit.start), end: positionAt(before, edit.end) };
      open.set(`/${path}`, changedDocument(document, ++version, [{ range, text: edit.text }], convert));
      session.changed(`/${path}`);
    },
    open: () => {
      const path = pick(Object.keys(files));
      if (open.has(`/${path}`)) return;
      open.set(
        `/${path}`,
        openDocument(`/${path}`, /\.ya?ml$/.test(path) ? 'yaml' : 'markdown', ++version, files[path]!),
      );
      session.opened(`/${path}`);
    },
    save: () => {
      if (open.size === 0) return;
      const uri = pick([...open.keys()]);
      files[uri.slice(1)] = open.get(uri)!.file.content;
    },
    close: () => {
      if (open.size > 0) close(pick([...open.keys()]));
    },
    make: () => {
      if (appendices().length > 4) return;
      made++;
      const text = appendix.replace('appendix: IV', `appendix: ${'I'.repeat(1 + (made % 3))}`);
      files[`bao-cao/appendices/pl${made}.md`] = text.replace('id: pl4', `id: pl${made % 3 === 0 ? 4 : made}`);
      session.touched([`/bao-cao/appendices/pl${made}.md`]);
    },
    'make YAML': () => {
      if (appendices().length > 4) return;
      const path = `bao-cao/appendices/bieu${++made}.yaml`;
      files[path] = pick([`soat: 1\nappendix: V\nid: bieu${made}\n`, 'ghi chú: chưa xong\n']);
      session.touched([`/${path}`]);
    },
    remove: () => {
      if (appendices().length > 1) remove(pick(appendices()));
    },
    rename: () => {
      if (appendices().length === 0) return;
      const path = pick(appendices());
      const text = textOf(path);
      remove(path);
      const fresh = `bao-cao/appendices/phu-luc-${++made}${path.endsWith('.yaml') ? '.yaml' : '.md'}`;
      files[fresh] = text;
      session.touched([`/${fresh}`]);
    },
    'rename an id': () => {
      const [from, to] = pick([
        ['pl4', 'tthc'],
        ['tthc', 'pl4'],
        ['tong', 'tong_so'],
        ['tong_so', 'tong'],
      ]) as [string, string];
      for (const path of Object.keys(files)) {
        const text = textOf(path);
        if (text.includes(from)) write(path, text.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), to));
      }
    },
    'rewrite the report': () => {
      write(
        'bao-cao/report.yaml',
        pick([
          report,
          `${report}documents: van-ban.yaml\n`,
          report.replace('appendices/*', 'appendices/pl4.md'),
          `${report}checks:\n  percent-differs-from-ratio: hint\n`,
          report.replace('09/12/2019', '10/12/2019'),
        ]),
      );
    },
    restore: () => {
      write('bao-cao/body.md', body);
      if (files['bao-cao/van-ban.yaml'] !== undefined) write('bao-cao/van-ban.yaml', register);
    },
  };
  const names = ['edit', 'edit', 'edit', 'edit', ...Object.keys(operations)];
  const done: string[] = [];
  for (let count = 0; count < steps; count++) {
    const name = pick(names);
    operations[name]!();
    done.push(name);
    const path = count % 3 === 0 ? main : `/${pick(Object.keys(files))}`;
    const [own, fresh] = [await session.view(path), await sessionOver(files, open).view(path)];
    expect(own && seen(own.checked), `seed ${seed}, step ${count}, ${path}: ${done.slice(-6).join(', ')}`).toEqual(
      fresh && seen(fresh.checked),
    );
  }
});
