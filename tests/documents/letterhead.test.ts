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
