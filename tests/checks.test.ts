/** A check has one registration, one page, one name; its page is its test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../server/core/checks/index.ts';
import { afterFirstRepair, findingLine, pagesFolder, readPages, repairedText, runExample } from './support/pages.ts';
import { root } from './support/sources.ts';

const pages = readPages();
const ids = checks.map(({ id }) => id);

describe('registration', () => {
  it('has every check file under its own name, in order', () => {
    const files = readdirSync(join(root, pagesFolder))
      .filter(name => name.endsWith('.ts') && name !== 'check.ts')
      .filter(name => readFileSync(join(root, pagesFolder, name), 'utf8').includes('export const check: Check'))
      .map(name => name.slice(0, -'.ts'.length))
      .sort();
    expect([...ids].sort()).toEqual(files);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a page for every check', () => {
    expect(ids.filter(id => !pages.some(page => page.id === id))).toEqual([]);
    expect(pages.map(({ id }) => id).filter(id => !ids.includes(id))).toEqual([]);
  });
});

describe.each(pages)('$id', ({ id, headings, examples }) => {
  it('has the form of a page', () => {
    expect(headings[0]).toBe(`# ${id}`);
    expect(headings).toHaveLength(4);
    expect(headings[3]).toBe('## Ví dụ · Examples');
    expect(examples.some(({ findings }) => findings !== undefined)).toBe(true);
    expect(examples.some(({ findings, findingsEn }) => !findings && !findingsEn)).toBe(true);
    for (const { findings, findingsEn } of examples) if (findings) expect(findingsEn).toBeDefined();
    for (const { title } of examples) expect(title).toMatch(/^[^·]+\S · \S[^·]+$/);
  });

  it.each(examples.map((example, index) => ({ name: `${index + 1}. ${example.title}`, example })))(
    '$name',
    async ({ example }) => {
      const outcome = await runExample(id, example);
      const single = Object.keys(example.files).length === 1;
      const said = (language: 'vi' | 'en'): string =>
        outcome.own.map(finding => `${findingLine(outcome.checked, finding, language, single)}\n`).join('');
      expect(outcome.others).toEqual([]);
      if (example.findings || !example.findingsEn) expect(said('vi')).toBe(example.findings?.text ?? '');
      if (example.findingsEn) expect(said('en')).toBe(example.findingsEn.text);
      if (example.repaired) {
        const after = afterFirstRepair(outcome, example.files);
        expect(after).toBeDefined();
        expect(repairedText(example.repaired, example.files, after!)).toBe(example.repaired.text);
      }
    },
  );

  it('shows the repair where there is one', async () => {
    let repairs = false;
    for (const example of examples)
      repairs ||= afterFirstRepair(await runExample(id, example), example.files) !== undefined;
    expect(examples.some(({ repaired }) => repaired !== undefined)).toBe(repairs);
  });
});
