/**
 * Diagnostics are taken over where they stand where they stood: after any edits they are what a fresh start would send.
 * The seed is printed with a failure; SOAT_SEED names another, SOAT_EDITS asks for longer runs.
 */
import { expect, test } from 'vitest';
import { documentOf, editDocument } from '../../../server/core/project/sources.ts';
import { openProject, type Project } from '../../../server/core/project.ts';
import type { SourceDocument } from '../../../server/core/text.ts';
import { converterFor } from '../../../server/lsp/convert.ts';
import { diagnosticsOf, type Published } from '../../../server/lsp/features/diagnostics.ts';
import { defaultPreferences } from '../../../server/lsp/settings.ts';
import { openUris } from '../../../server/lsp/uris.ts';
import { applied, edits, randomEdit, randomFrom, seed } from '../../support/edits.ts';
import { held, sample } from '../projects.ts';

const uri = '/bao-cao.md';
const convert = converterFor('utf-16');
const uris = openUris();

function diagnosed(project: Project, document: SourceDocument, maximum: number): Published {
  project.set(uri, held(document));
  const checked = project.check(uri);
  const preferences = { ...defaultPreferences, maximum };
  return diagnosticsOf({ uri, document, version: 1, checked, convert, preferences, uris });
}

test.each([200, 5])('edits at random, at most %d', maximum => {
  const random = randomFrom(seed);
  const content = `${sample['body.md']!.slice(0, 6000)}\n\nPhụ lục VII\n\n${sample['appendices/phu-luc-7.md']!.replace(/^---[\s\S]*?---\n/, '')}`;
  const project = openProject();
  let text = content;
  let document = documentOf(uri, content);
  let found = 0;
  for (let count = 0; count < edits / 15; count++) {
    const lines = random(4) === 0;
    const at = text.indexOf('\n\n', random(text.length)) + 1;
    const edit = lines ? { start: at, end: at, text: '\n\n' } : randomEdit(text, random);
    text = applied(text, edit);
    document = editDocument(document, edit);
    const now = diagnosed(project, document, maximum);
    found += now.items.length;
    expect(now, `seed ${seed}, edit ${count}: ${JSON.stringify(edit)}`).toEqual(
      diagnosed(openProject(), documentOf(uri, text), maximum),
    );
    if (count % 10 < 9) continue;
    text = content;
    document = documentOf(uri, content, document);
  }
  expect(found).toBeGreaterThan(edits / 8);
});
