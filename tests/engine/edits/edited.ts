/** Texts and folders that are edited at random, each compared with a fresh start after every edit. */
import { expect } from 'vitest';
import { documentOf, editDocument } from '../../../server/core/project/sources.ts';
import { openProject } from '../../../server/core/project.ts';
import { applied, edits, randomEdit, randomFrom, seed } from '../../support/edits.ts';
import { seen } from '../../support/seen.ts';
import { held, loaded, sample } from '../projects.ts';

export const opening = sample['body.md']!.slice(0, 6000);
export const appendix = sample['appendices/phu-luc-7.md']!;

/** After so many edits a text begins anew: by then a fence or a comment has often swallowed what there was to read. */
export const anew = 25;

/** Fails where the report of the text is not what it would be from a fresh start. */
export async function editedText(name: string, content: string): Promise<void> {
  const random = randomFrom(seed);
  const uri = '/bao-cao.md';
  const project = await loaded({ 'bao-cao.md': content }, uri);
  // The reader of YAML is there from the start, as in an editor that has seen any.
  const { yamlSupport } = await import('../../../server/core/project/yaml-support.ts');
  project.useYaml(yamlSupport);
  let text = content;
  let document = documentOf(uri, content);
  for (let count = 0; count < edits / 3; count++) {
    const edit = randomEdit(text, random);
    text = applied(text, edit);
    document = editDocument(document, edit);
    // Places are told by blocks: none may stand twice.
    expect(new Set(document.blocks).size, `seed ${seed}, edit ${count}`).toBe(document.blocks.length);
    project.set(uri, held(document));
    const checked = project.check(uri);
    const fresh = openProject();
    fresh.useYaml(yamlSupport);
    fresh.set(uri, { kind: 'text', content: text });
    expect(seen(checked), `${name}, seed ${seed}, edit ${count}: ${JSON.stringify(edit)}`).toEqual(
      seen(fresh.check(uri)),
    );
    expect(document.text.content).toBe(text);
    if (count % anew === anew - 1 || text.length > 3 * content.length) {
      text = content;
      document = documentOf(uri, content, document);
    }
  }
}
