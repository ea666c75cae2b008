/** The body that a letterhead names, and the number and day of a title. */
import { describe, expect, it } from 'vitest';
import { printDate } from '../../server/core/reading/dates.ts';
import { checkFiles } from '../support/memory-host.ts';

async function said(text: string): Promise<readonly (string | undefined)[]> {
  const { identity } = (await checkFiles({ 'bao-cao.md': text })).report;
  const { issuer, number, date } = identity;
  return [issuer?.value, number?.value, date && printDate(date.value, 'slash')];
}

const below = '\n\nSố: 45/BC-XY\n\nLâm Đồng, ngày 12 tháng 12 năm 2025\n\nBÁO CÁO\nKết quả\n\nĐã xong.\n';

describe('letterheads', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN\nTỈNH KIÊN GIANG', 'Ủy ban nhân dân tỉnh Kiên Giang'],
    ['**UỶ BAN NHÂN DÂN TỈNH KHÁNH HOÀ**', 'Ủy ban nhân dân tỉnh Khánh Hoà'],
    ['UBND TỈNH LÂM ĐỒNG\n**SỞ NỘI VỤ**', 'Ủy ban nhân dân tỉnh Lâm Đồng\nSở Nội vụ'],
    [
      'UBND TỈNH LÂM ĐỒNG\nSỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH',
      'Ủy ban nhân dân tỉnh Lâm Đồng\nSở Văn hóa, Thể thao và Du lịch',
    ],
    [
      'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ TÂN LẠC              Độc lập - Tự do - Hạnh phúc',
      'Ủy ban nhân dân xã Tân Lạc',
    ],
    [
      '| **UBND TỈNH LÂM ĐỒNG**<br>**SỞ Y TẾ** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>Độc lập - Tự do - Hạnh phúc |\n|---|---|\n| | |',
      'Ủy ban nhân dân tỉnh Lâm Đồng\nSở Y tế',
    ],
    [
      'UBND TỈNH LÂM ĐỒNG\nPHÒNG VĂN HÓA &amp; THỂ THAO &amp; DU LỊCH',
      'Ủy ban nhân dân tỉnh Lâm Đồng\nPhòng Văn hóa & thể thao & du lịch',
    ],
    ['HỘI ĐỒNG NHÂN DÂN\nPHƯỜNG 5', 'Hội đồng nhân dân phường 5'],
    ['HUYỆN ỦY GÒ QUAO', 'Huyện ủy Gò Quao'],
    ['BỘ TÀI CHÍNH', 'Bộ Tài chính'],
    ['UBND HUYỆN LÝ NHÂN\nPHÒNG NỘI VỤ', 'Ủy ban nhân dân huyện Lý Nhân\nPhòng Nội vụ'],
    ['SỞ Y TẾ\nTRUNG TÂM Y TẾ HUYỆN LÝ NHÂN', 'Sở Y tế\nTrung tâm Y tế huyện Lý Nhân'],
    ['UBND HUYỆN LÝ NHÂN\nTRƯỜNG THCS HÒA HẬU', undefined],
    ['ỦY BAN NHÂN DÂN\nXÃ TÂN LẠC\nHỎA TỐC', 'Ủy ban nhân dân xã Tân Lạc'],
    ['TRUNG TÂM Y TẾ', undefined],
    ['ỦY BAN NHÂN DÂN', undefined],
    ['**ỦY BAN NHÂN DÂN**\n\n**XÃ TÂN LẠC**', 'Ủy ban nhân dân xã Tân Lạc'],
    ['ỦY BAN NHÂN DÂN\n\nNăm nay có nhiều mưa.\n\nXÃ TÂN LẠC', undefined],
  ])('%s', async (head, issuer) => {
    expect((await said(head + below))[0]).toBe(issuer);
  });
});

describe('titles and lines of place and date', () => {
  it.each([
    [
      '# Báo cáo số 45/BC-UBND ngày 12/12/2025 của UBND xã Tân Lạc về kết quả năm\n\nĐã xong.',
      ['UBND xã Tân Lạc', '45/BC-UBND', '12/12/2025'],
    ],
    [
      'TỈNH ỦY HÀ NAM\n*\nSố 512-BC/TU\n\nHà Nam, ngày 20 tháng 10 năm 2023\n\nBÁO CÁO\nKết quả',
      ['Tỉnh ủy Hà Nam', '512-BC/TU', '20/10/2023'],
    ],
    ['Số 512-BC/TU ngày 20/10/2023 đã nêu.\n\nBÁO CÁO\nKết quả', [undefined, undefined, undefined]],
    ['BÁO CÁO SỐ 45/BC-UBND\n\nĐã xong.', [undefined, '45/BC-UBND', undefined]],
    ['Số: 45/BC-XY\n\nTân Lạc, ngày 12/12/2025\n\nBÁO CÁO\nKết quả', [undefined, '45/BC-XY', '12/12/2025']],
    ['Số: 45/BC-XY\n\nTân Lạc, ngày 12/12/2025 UBND xã họp', [undefined, '45/BC-XY', undefined]],
    ['Báo cáo số 45/BC-UBND ngày 12/12/2025 của UBND xã đã nêu rõ kết quả.', [undefined, undefined, undefined]],
  ])('%s', async (text, expected) => {
    expect(await said(text)).toEqual(expected);
  });
});

describe('a front matter that names a register only', () => {
  const text = (front: string): string =>
    `---\nsoat: 1\n${front}---\n\nỦY BAN NHÂN DÂN\nXÃ TÂN LẠC${below.replace('Đã xong.', 'Theo Quyết định số 156/QĐ-UBND ngày 28/8/2025.')}`;
  const register =
    'soat: 1\ndocuments:\n  - number: 156/QĐ-UBND\n    date: 22/8/2025\n    issuer: Ủy ban nhân dân xã Tân Lạc\n';

  it('leaves who the report is to its letterhead', async () => {
    const { findings } = await checkFiles({
      'bao-cao.md': text('documents: documents.yaml\n'),
      'documents.yaml': register,
    });
    const checks = findings.map(({ check }) => check);
    expect(checks).toContain('document-date-differs');
    expect(checks).not.toContain('document-unregistered');
  });

  it('says it itself where it names a number', async () => {
    const { report } = await checkFiles({ 'bao-cao.md': text('number: 12/BC-UBND\n') });
    expect(report.identity.number?.value).toBe('12/BC-UBND');
    expect(report.identity.issuer).toBeUndefined();
  });
});

describe('a letterhead typed under what report.yaml declares', () => {
  const text = (head: string): string =>
    `${head}\n\nBÁO CÁO\nKết quả năm 2025\n\nThực hiện Quyết định số 156/QĐ-UBND ngày 03/6/2025 của UBND xã, các thôn đã họp.\n`;
  const register =
    'soat: 1\ndocuments:\n  - number: 156/QĐ-UBND\n    date: 2025-06-13\n    type: Quyết định\n    issuer: Ủy ban nhân dân xã Tân Bình\n';
  const found = async (declared: string, head: string): Promise<readonly string[]> =>
    (
      await checkFiles({
        'report.yaml': `soat: 1\nbody: a.md\ndocuments: so.yaml\n${declared}`,
        'a.md': text(head),
        'so.yaml': register,
      })
    ).findings
      .filter(({ check }) => check.startsWith('document-'))
      .map(({ check }) => check);
  const lines = 'ỦY BAN NHÂN DÂN\nXÃ TÂN BÌNH\n\nSố: 12/BC-UBND\n\nTân Bình, ngày 12 tháng 12 năm 2025';
  const columns =
    'UBND XÃ TÂN BÌNH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/BC-UBND            Độc lập - Tự do - Hạnh phúc\n                          Tân Bình, ngày 12 tháng 12 năm 2025';
  const close = 'UBND XÃ TÂN BÌNH\nSố: 12/BC-UBND\nTân Bình, ngày 12 tháng 12 năm 2025';

  it.each([
    ['number: 12/BC-UBND\ndate: 2025-12-12\n', lines],
    ['number: 12/BC-UBND\ndate: 2025-12-12\n', columns],
    ['number: 12/BC-UBND\ndate: 2025-12-12\n', close],
    ['type: Báo cáo\nnumber: 12/BC-UBND\n', lines],
    ['type: Báo cáo\ndate: 2025-12-12\n', close],
    ['subject: Kết quả năm 2025\n', columns],
  ])('%s: who reports is taken from it, and its number is no other document', async (declared, head) => {
    expect(await found(declared, head)).toEqual(['document-date-differs']);
  });

  it.each([
    ['another number', 'number: 15/BC-UBND\ndate: 2025-12-12\n', lines],
    ['another type', 'type: Tờ trình\nnumber: 12/BC-UBND\n', lines],
    ['a day alone, and another', 'date: 2025-12-02\n', 'UBND XÃ TÂN BÌNH\n\nTân Bình, ngày 12 tháng 12 năm 2025'],
  ])('%s: it is not of this report', async (_name, declared, head) => {
    expect(await found(declared, head)).not.toContain('document-date-differs');
  });

  it('what is declared holds', async () => {
    const { report } = await checkFiles({
      'report.yaml': 'soat: 1\nbody: a.md\nnumber: 12/BC-UBND\nissuer: UBND xã Tân Lạc\ndate: 2025-12-10\n',
      'a.md': text(lines),
    });
    const { issuer, date, place } = report.identity;
    expect([issuer?.value, date && printDate(date.value, 'slash'), place?.value]).toEqual([
      'UBND xã Tân Lạc',
      '10/12/2025',
      'Tân Bình',
    ]);
  });

  it('a title without a letterhead is printed under the heading that is declared', async () => {
    const { report } = await checkFiles({
      'report.yaml': 'soat: 1\nbody: a.md\nnumber: 12/BC-UBND\n',
      'a.md': 'BÁO CÁO\nKết quả năm 2025\n\nĐã xong.\n',
    });
    expect(report.identity.type).toBeUndefined();
  });
});
