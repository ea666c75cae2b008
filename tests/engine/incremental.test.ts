/**
 * After any sequence of edits the report is what it would be from a fresh start: the same findings, claims, verdicts
 * and parts. Seeds are printed with a failure; SOAT_EDITS asks for longer runs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SourceFile } from '../../server/core/host.ts';
import { loadReport } from '../../server/core/loading.ts';
import { type Checked, locate, messageOf, openProject, type Project } from '../../server/core/project.ts';
import { arithmetic } from '../../server/core/relations/arithmetic.ts';
import { documentOf, editDocument } from '../../server/core/sources.ts';
import type { SourceDocument } from '../../server/core/text.ts';
import { applied, randomEdit, randomFrom } from '../support/edits.ts';
import { type MemoryFiles, memoryHost } from '../support/memory-host.ts';
import { root } from '../support/sources.ts';

const edits = Number(process.env.SOAT_EDITS ?? 600);

function sample(name: string): MemoryFiles {
  const folder = join(root, 'samples', name);
  const files: { [path: string]: string } = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1)] = readFileSync(path, 'utf8');
  }
  return files;
}

/** Everything a user could see, in words and lines. */
function seen(checked: Checked): unknown {
  const place = (of: Parameters<typeof locate>[1]): string => {
    const { uri, range } = locate(checked, of);
    return `${uri} ${range?.start.line}:${range?.start.character}-${range?.end.line}:${range?.end.character}`;
  };
  return {
    findings: checked.findings.map(finding => [
      finding.check,
      finding.severity,
      finding.fingerprint,
      finding.silencedBy !== undefined,
      place(finding.place),
      messageOf(finding, 'vi', checked.report.style),
      finding.related?.map(related => place(related.place)),
      finding.fixes?.map(fix => fix.edits.map(edit => [place(edit.place), edit.newText])),
    ]),
    claims: checked.evaluations
      .map(
        evaluation =>
          `${place(evaluation.relation.result.place)} ${evaluation.relation.words} ${evaluation.verdict} ${arithmetic(evaluation, checked.report.style)}`,
      )
      .sort(),
    figures: checked.figures.map(figure => `${figure.address} ${place(figure.place)} ${figure.verdict}`).sort(),
    mentions: checked.mentions.map(mention => `${mention.key} ${place(mention.place)}`),
    parts: checked.report.parts.map(part => [
      part.kind,
      part.appendix?.numeral?.value,
      part.passages.map(passage => [passage.kind, passage.span, passage.marker, passage.block.text]),
      part.tables.map(table => [table.id, table.rows.map(({ address, label }) => `${address} ${label}`)]),
    ]),
    problems: checked.problems,
  };
}

async function loaded(files: MemoryFiles, report: string): Promise<Project> {
  const project = openProject();
  await loadReport(project, memoryHost(files), report);
  return project;
}

function held(document: SourceDocument): SourceFile {
  return {
    kind: 'text',
    get content() {
      return document.text.content;
    },
    document,
  };
}

const body = sample('bao-cao-389')['body.md'] as string;
const opening = body.slice(0, 6000);
const appendix = sample('bao-cao-389')['appendices/phu-luc-7.md'] as string;

test.each([
  ['a body', opening],
  ['body and appendices in one text', `${opening}\n\nPhụ lục VII\n\n${appendix.replace(/^---[\s\S]*?---\n/, '')}`],
  ['an appendix with front matter', appendix],
])('%s, edited at random', async (name, content) => {
  const seed = Number(process.env.SOAT_SEED ?? Date.now() % 1_000_000);
  const random = randomFrom(seed);
  const uri = '/bao-cao.md';
  const project = await loaded({ 'bao-cao.md': content }, uri);
  // The reader of YAML is there from the start, as in an editor that has seen any.
  const { yamlSupport } = await import('../../server/core/yaml-support.ts');
  project.useYaml(yamlSupport);
  let text = content;
  let document = documentOf(uri, content);
  for (let count = 0; count < edits / 3; count++) {
    const edit = randomEdit(text, random);
    text = applied(text, edit);
    document = editDocument(document, edit);
    project.set(uri, held(document));
    const checked = project.check(uri);
    const fresh = openProject();
    fresh.useYaml(yamlSupport);
    fresh.set(uri, { kind: 'text', content: text });
    expect(seen(checked), `${name}, seed ${seed}, edit ${count}: ${JSON.stringify(edit)}`).toEqual(
      seen(fresh.check(uri)),
    );
    expect(document.text.content).toBe(text);
    if (text.length > 3 * content.length) {
      text = content;
      document = documentOf(uri, content, document);
    }
  }
});

test('a report folder, several files edited at random', async () => {
  const seed = Number(process.env.SOAT_SEED ?? Date.now() % 1_000_000);
  const random = randomFrom(seed);
  const files: { [path: string]: string } = {};
  for (const [path, content] of Object.entries(sample('bao-cao-389'))) {
    files[path] = path === 'body.md' ? opening : (content as string);
  }
  const project = await loaded(files, '/report.yaml');
  const paths = Object.keys(files).filter(path => path !== 'report.yaml' && path !== 'README.md');
  for (let count = 0; count < edits / 6; count++) {
    const path = paths[random(paths.length)]!;
    const edit = randomEdit(files[path]!, random);
    files[path] = applied(files[path]!, edit);
    project.set(`/${path}`, { kind: 'text', content: files[path]! });
    const fresh = await loaded(files, '/report.yaml');
    expect(
      seen(project.check('/report.yaml')),
      `seed ${seed}, edit ${count} of ${path}: ${JSON.stringify(edit)}`,
    ).toEqual(seen(fresh.check('/report.yaml')));
  }
});

test('one word typed leaves the findings of all other sections the same objects', async () => {
  const project = await loaded({ 'bao-cao.md': body }, '/bao-cao.md');
  const before = project.check('/bao-cao.md');
  const at = Math.floor(body.length / 2);
  project.set('/bao-cao.md', { kind: 'text', content: `${body.slice(0, at)} thêm ${body.slice(at)}` });
  const after = project.check('/bao-cao.md');
  const kept = new Set(before.evaluations);
  const renewed = after.evaluations.filter(evaluation => !kept.has(evaluation));
  expect(renewed.length).toBeLessThan(12);
  expect(after.report.identity).toBe(before.report.identity);
});
