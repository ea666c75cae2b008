/**
 * After any sequence of edits the report is what it would be from a fresh start: the same findings, claims, verdicts
 * and parts; whole texts and a folder of them. The seed is printed with a failure; SOAT_SEED names another, SOAT_EDITS
 * asks for longer runs.
 */
import { expect, test } from 'vitest';
import { documentOf, editDocument } from '../../server/core/project/sources.ts';
import { openProject } from '../../server/core/project.ts';
import { applied, edits, randomEdit, randomFrom, seed } from '../support/edits.ts';
import { seen } from '../support/seen.ts';
import { held, loaded, sample } from './projects.ts';

const opening = sample['body.md']!.slice(0, 6000);
const appendix = sample['appendices/phu-luc-7.md']!;

/** After so many edits a text begins anew: by then a fence or a comment has often swallowed what there was to read. */
const anew = 25;

/** Documents cited in full and in short, twice, with other dates and subjects, dates that begin the next paragraph. */
const citing = `Số: 12/BC-UBND

Hà Tiên, ngày 09 tháng 12 năm 2019

# BÁO CÁO

Căn cứ Kế hoạch số 93/KH-UBND ngày 09/5/2018 của UBND tỉnh về cải cách hành chính (CCHC) năm 2018; Nghị định 30/2020/NĐ-CP.

Thực hiện Kế hoạch số 93 và Quyết định số 20/2019/QĐ-UBND

ngày 04/02/2017 về chỉ số cải cách hành chính của các sở năm 2018.

- Sơ kết 3 năm thực hiện Chỉ thị số 07/CT-UBND ngày 22/9/2018 về kỷ luật, kỷ cương.
- Kế hoạch số 93/KH-UBND ngày 09/5/2019 của UBND tỉnh về kiểm tra CCHC năm 2019.
- Dự kiến ban hành Quyết định số 21/QĐ-UBND ngày 12/12/2019.
- Hội nghị quán triệt Nghị quyết số 19-NQ/TW ngày 28/10/2017 có 100 người; Luật Đất đai số 38/2019/QH14 ngày 13/7/2019.

Quyết định số 20/2020/QĐ-UBND ngày 04/02/2016; Nghị định 30 sửa Chương trình tổng thể giai đoạn 2011-2020.

| STT | Tên văn bản | Số, ký hiệu | Ngày ban hành |
|---|---|---|---|
| 1 | Kế hoạch kiểm tra cải cách hành chính năm 2019 | 93/KH-UBND | 09/5/2018 |
| 2 | Kế hoạch tuyên truyền về an toàn giao thông | 93/KH-UBND | 10/5/2018 |
| 3 | Kế hoạch tuyên truyền phòng cháy, chữa cháy | 49/KH-UBND | 10/5/2018 |

Số liệu tính đến ngày 15/12/2019 đã giải quyết 14/42 hồ sơ (CCHC, TĐKT), đạt 33,3%.
`;

test.each([
  ['a body', opening],
  ['documents', citing],
  ['body and appendices in one text', `${opening}\n\nPhụ lục VII\n\n${appendix.replace(/^---[\s\S]*?---\n/, '')}`],
  ['an appendix with front matter', appendix],
])('%s, edited at random', async (name, content) => {
  const random = randomFrom(seed);
  const uri = '/bao-cao.md';
  const project = await loaded({ 'bao-cao.md': content }, uri);
  // The reader of YAML is there from the start, as in an editor that has seen any.
  const { yamlSupport } = await import('../../server/core/project/yaml-support.ts');
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
});

test('a report folder, several files edited at random', async () => {
  const random = randomFrom(seed);
  const original = { ...sample, 'body.md': opening };
  const files: { [path: string]: string } = { ...original };
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
    if (count % anew < anew - 1) continue;
    Object.assign(files, original);
    for (const own of paths) project.set(`/${own}`, { kind: 'text', content: files[own]! });
  }
});

const twice = (before: string, between: string): string =>
  `Số: 389/BC-UBND\n\nKiên Giang, ngày 09 tháng 12 năm 2019\n\n# BÁO CÁO\n\n${before} Kế hoạch số 12/KH-UBND ngày 05/3/2019${between} Kế hoạch số 12/KH-UBND ngày 10/4/2019 về công tác dân tộc.\n`;

/** One report typed into again and again: whether some day of a document differs, as from a fresh start. */
function retyped(): (text: string) => boolean {
  const project = openProject();
  return text => {
    project.set('bao-cao.md', { kind: 'text', content: text });
    const fresh = openProject();
    fresh.set('bao-cao.md', { kind: 'text', content: text });
    const checks = fresh.check('bao-cao.md').findings.map(({ check }) => check);
    expect(project.check('bao-cao.md').findings.map(({ check }) => check)).toEqual(checks);
    return checks.includes('document-date-differs');
  };
}

test('words around documents that say which of them carries out the other are looked at again', () => {
  const differs = retyped();
  const issued = ', UBND tỉnh đã ban hành';
  expect(differs(twice('Xem', issued))).toBe(true);
  expect(differs(twice('Thực hiện', issued))).toBe(false);
  expect(differs(twice('Thực hiện', ', UBND tỉnh đã gửi'))).toBe(true);
  expect(differs(twice('Thực hiện', issued))).toBe(false);
  expect(differs(twice('Thực hiện', '. UBND tỉnh đã ban hành'))).toBe(true);
});

test('words by which a day or a number may be those of something else are looked at again', () => {
  const differs = retyped();
  const day = (words: string): string => `${words} quán triệt Nghị quyết số 68-NQ/TW ngày 18/5/2025, có 100 người.\n`;
  expect(differs(day('Hội nghị'))).toBe(false);
  expect(differs(day('Các xã'))).toBe(true);
  expect(differs(day('Hội nghị'))).toBe(false);
  const law = (title: string): string => `${title} số 64/2020/QH14 ngày 18/7/2020.\n`;
  expect(differs(law('Luật Đất đai'))).toBe(false);
  expect(differs(law('Luật Đầu tư theo phương thức đối tác công tư'))).toBe(true);
  expect(differs(law('Luật Đất đai'))).toBe(false);
});
