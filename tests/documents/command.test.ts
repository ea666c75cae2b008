/** `soat documents`: the list, its JSON, and completing the register. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { command, type Folder, folderWith } from '../support/command.ts';

let folder: Folder;
afterEach(() => folder.remove());

const text = `Thực hiện Kế hoạch số 22/KH-UBND ngày 13/02/2019 về kiểm tra công vụ.

Theo Kế hoạch số 22/KH-UBND ngày 14/02/2019 và Nghị định số 9/2025/NĐ-CP.
`;
const report = 'soat: 1\ntype: Báo cáo\nnumber: 389/BC-UBND\ndate: 09/12/2025\nplace: Kiên Giang\nbody: bao-cao.md\n';

describe('soat documents', () => {
  it('lists documents with their mentions and what does not agree', async () => {
    folder = folderWith({ 'bao-cao.md': text });
    const { code, stdout } = await command(folder.path, ['documents', 'bao-cao.md']);
    expect(code).toBe(0);
    expect(stdout).toBe(`Kế hoạch 22/KH-UBND 13/02/2019
    về kiểm tra công vụ
    bao-cao.md:1:11  Kế hoạch số 22/KH-UBND ngày 13/02/2019
    bao-cao.md:3:6  Kế hoạch số 22/KH-UBND ngày 14/02/2019
    Cần kiểm tra: Văn bản số 22/KH-UBND: lời văn có chỗ ghi ngày 14/02/2019, có chỗ ghi ngày 13/02/2019. Đề nghị đối chiếu bản gốc.
Nghị định 9/2025/NĐ-CP
    bao-cao.md:3:48  Nghị định số 9/2025/NĐ-CP
    Gợi ý: Số dưới 10 thêm số 0 phía trước: 9/2025/NĐ-CP nên ghi 09/2025/NĐ-CP.
2 văn bản được viện dẫn, 3 lần nhắc đến.
`);
  });

  it('names each of several reports above its documents', async () => {
    folder = folderWith({
      'a.md': 'Thực hiện Kế hoạch số 15/KH-UBND ngày 14/01/2025.\n',
      'b.md': 'Không dẫn văn bản nào.\n',
      'c/report.yaml': report,
      'c/bao-cao.md': 'Thực hiện Kế hoạch số 16/KH-UBND ngày 15/01/2025.\n',
    });
    const { stdout } = await command(folder.path, ['documents', 'a.md', 'b.md', 'c']);
    expect(stdout).toBe(`a.md
  Kế hoạch 15/KH-UBND 14/01/2025
      a.md:1:11  Kế hoạch số 15/KH-UBND ngày 14/01/2025

c/report.yaml
  389/BC-UBND 09/12/2025 (Kiên Giang) - số của báo cáo này
      c/report.yaml:3:9  389/BC-UBND
  Kế hoạch 16/KH-UBND 15/01/2025 (Kiên Giang)
      c/bao-cao.md:1:11  Kế hoạch số 16/KH-UBND ngày 15/01/2025

2 văn bản được viện dẫn, 2 lần nhắc đến.
`);
  });

  it('says days of an English text as they stand there', async () => {
    folder = folderWith({
      'a.md':
        '# Report No. 61/BC-SYT\n\nHue, 4 April 2024\n\nUnder Decision No. 700/QD-UBND of 3 March 2024, 3 clinics opened.\n',
    });
    const { stdout } = await command(folder.path, ['documents', 'a.md', '--lang', 'en']);
    expect(stdout).toBe(`Report 61/BC-SYT 4 April 2024 (Hue) - this report's number
    a.md:1:3  Report No. 61/BC-SYT
Decision 700/QD-UBND 3 March 2024 (Hue)
    a.md:5:7  Decision No. 700/QD-UBND of 3 March 2024
1 document cited, 1 mention.
`);
  });

  it('names the body where of its place only the level is known', async () => {
    folder = folderWith({
      'report.yaml': 'soat: 1\ntype: Báo cáo\nissuer: UBND huyện Năm Căn\nbody: bao-cao.md\n',
      'bao-cao.md':
        'Thực hiện Công văn số 1167/SNNMT-PTNT ngày 05/3/2024 của Sở Nông nghiệp và Môi trường, huyện đã giao 12 xã.\n',
    });
    const { stdout } = await command(folder.path, ['documents', '.']);
    expect(stdout.split('\n')[0]).toBe('Công văn 1167/SNNMT-PTNT 05/3/2024 (Sở Nông nghiệp và Môi trường)');
  });

  it('names the body that reports, where its name stands beside a number of its own', async () => {
    const letterhead =
      'SỞ Y TẾ TỈNH PHÚ AN\nBỆNH VIỆN ĐA KHOA HÒA LỘC\n\nSố: 735/BC-BVHL\n\nPhú An, ngày 26 tháng 12 năm 2025\n\nBÁO CÁO\n\nTổng kết công tác năm 2025\n\n';
    folder = folderWith({
      'bao-cao.md': `${letterhead}Theo Kế hoạch số 64/KH-BVHL ngày 15/01/2025 của Bệnh viện đa khoa Hòa Lộc; tiếp tục Kế hoạch số 64/KH-BVHL ngày 15/01/2025.\n`,
    });
    const { stdout } = await command(folder.path, ['documents', 'bao-cao.md']);
    expect(stdout).toContain('Kế hoạch 64/KH-BVHL 15/01/2025 (Bệnh viện đa khoa Hòa Lộc)\n');
    expect(stdout).toContain('1 văn bản được viện dẫn, 2 lần nhắc đến.');
  });

  it('gives each mention as data', async () => {
    folder = folderWith({ 'report.yaml': report, 'bao-cao.md': text });
    const { stdout } = await command(folder.path, ['documents', '.', '--format', 'json']);
    const file = JSON.parse(stdout).files.find(({ path }: { path: string }) => path === 'bao-cao.md');
    expect(file.mentions[0]).toEqual({
      range: { start: { line: 0, character: 10 }, end: { line: 0, character: 48 } },
      key: 'KH-UBND/Kiên Giang/2019/22',
      number: '22',
      year: null,
      type: 'KH',
      issuer: 'UBND',
      unit: null,
      numberRange: { start: { line: 0, character: 22 }, end: { line: 0, character: 32 } },
      written: '22/KH-UBND',
      typeWords: 'Kế hoạch',
      name: null,
      date: '2019-02-13',
      dateText: 'ngày 13/02/2019',
      place: 'Kiên Giang',
      issuerWords: null,
      subject: 'về kiểm tra công vụ',
      self: false,
    });
    expect(file.mentions).toHaveLength(3);
    expect(file.findings.map(({ check }: { check: string }) => check)).toEqual([
      'document-date-differs',
      'document-number-malformed',
    ]);
  });

  it('makes the register that the report names', async () => {
    folder = folderWith({ 'report.yaml': `${report}documents: so-van-ban.yaml\n`, 'bao-cao.md': text });
    const { code, stderr } = await command(folder.path, ['documents', '.', '--write', '--quiet']);
    expect([code, stderr]).toEqual([0, 'so-van-ban.yaml: thêm 2 văn bản.\n']);
    expect(existsSync(join(folder.path, 'documents.yaml'))).toBe(false);
  });

  it('makes a register, then completes it, and says so', async () => {
    folder = folderWith({ 'report.yaml': report, 'bao-cao.md': text });
    const first = await command(folder.path, ['documents', '.', '--write', '--quiet']);
    expect([first.code, first.stderr]).toEqual([
      0,
      'documents.yaml: thêm 2 văn bản. Để báo cáo dùng sổ này, thêm dòng "documents: documents.yaml" vào báo cáo.\n',
    ]);
    const made = folder.read('documents.yaml');
    expect(made).toBe(
      'soat: 1\ndocuments:\n  - number: 22/KH-UBND\n    date: 13/02/2019\n    type: Kế hoạch\n    place: Kiên Giang\n    subject: kiểm tra công vụ\n  - number: 9/2025/NĐ-CP\n    type: Nghị định\n    issuer: Chính phủ\n',
    );
    const again = await command(folder.path, ['documents', '.', '--write', '--quiet']);
    expect(again.code).toBe(2);
    expect(folder.read('documents.yaml')).toBe(made);
    folder.write({
      'report.yaml': `${report}documents: documents.yaml\n`,
      'documents.yaml': made.replace('kiểm tra công vụ', 'chữ của tôi'),
    });
    const complete = await command(folder.path, ['documents', '.', '--write', '--quiet']);
    expect([complete.code, complete.stderr]).toEqual([0, 'documents.yaml: đã đủ, không phải bổ sung.\n']);
    expect(folder.read('documents.yaml')).toBe(made.replace('kiểm tra công vụ', 'chữ của tôi'));
  });

  it('says what makes a text use its register, and that does', async () => {
    const text = 'Theo Kế hoạch số 15/KH-UBND ngày 14/01/2025, xã đã họp.\n';
    folder = folderWith({ 'bao-cao.md': text });
    const made = await command(folder.path, ['documents', 'bao-cao.md', '--write', '--quiet', '--lang', 'en']);
    expect(made.stderr).toBe(
      'bao-cao.documents.yaml: 1 document added. To have the report use it, put the four lines "---", "soat: 1", "documents: bao-cao.documents.yaml", "---" at the head of the report.\n',
    );
    folder.write({ 'bao-cao.md': `---\ntype: Báo cáo\n---\n${text}` });
    const again = await command(folder.path, ['documents', 'bao-cao.md', '--write', '--quiet']);
    expect(again.stderr).toBe(
      'soat: bao-cao.documents.yaml: đã có tệp này mà báo cáo chưa khai; thêm hai dòng "soat: 1" và "documents: bao-cao.documents.yaml" vào giữa hai dòng "---" ở đầu báo cáo rồi chạy lại.\n',
    );
    folder.write({
      'bao-cao.md': `---\nsoat: 1\ndocuments: bao-cao.documents.yaml\n---\n${text}Kế hoạch số 16/KH-UBND ngày 15/01/2025.\n`,
    });
    const used = await command(folder.path, ['documents', 'bao-cao.md', '--write', '--quiet']);
    expect([used.code, used.stderr]).toEqual([0, 'bao-cao.documents.yaml: thêm 1 văn bản.\n']);
  });

  it('names the file of a repair that is made in another', async () => {
    folder = folderWith({
      'report.yaml': `${report}appendices: pl1.md\n`,
      'bao-cao.md': 'Theo Kế hoạch số 15/KH-UBND ngày 14/01/2025; số liệu tại Phụ lục I.\n',
      'pl1.md':
        '---\nsoat: 1\nappendix: I\ntitle: Văn bản\n---\n| STT | Văn bản |\n|---|---|\n| 1 | Kế hoạch số 15/KH-UBND ngày 14/3/2025 |\n',
    });
    const { stdout } = await command(folder.path, ['check', '.']);
    expect(stdout).toContain(
      'Văn bản số 15/KH-UBND: Phụ lục I dòng 1 ghi ngày 14/3/2025, lời văn ghi ngày 14/01/2025.',
    );
    expect(stdout).toContain('Ghi ngày 14/3/2025 ở lời văn (bao-cao.md:1:29)');
  });
});
