/** Bodies: which of them issued a document, and whether two that are named are one. */
import { describe, expect, it } from 'vitest';
import { eachFound, found } from '../support/found.ts';

describe('the body that issued it', () => {
  eachFound([
    ['Quyết định số 12/QĐ-UBND ngày 12/3/2019 của Sở Nội vụ', 'document-issuer-differs "Sở Nội vụ"'],
    ['Quyết định số 12/QĐ-SNV ngày 12/3/2019 của UBND tỉnh', 'document-issuer-differs "UBND tỉnh"'],
    ['Nghị quyết số 42/NQ-HĐND của UBND tỉnh Kiên Giang', 'document-issuer-differs "UBND tỉnh Kiên Giang"'],
    ['Nghị định số 34/2016/NĐ-CP của Bộ Tư pháp', 'document-issuer-differs "Bộ Tư pháp"'],
    ['Thông tư số 02/2021/TT-BNV của Bộ trưởng Bộ Tài chính', 'document-issuer-differs "Bộ trưởng Bộ Tài chính"'],
    ['Chương trình số 32-CTr/TU của Bộ Chính trị', 'document-issuer-differs "Bộ Chính trị"'],
    ['Kế hoạch số 15/KH-SNV của Sở Tài chính', 'document-issuer-differs "Sở Tài chính"'],
    // What the body of the symbol does not issue.
    ['Nghị định số 12/2024/NĐ-UBND ngày 05/3/2024', 'document-issuer-differs "12/2024/NĐ-UBND"'],
    [
      'Thông tư số 05/2024/TT-SNV; Thông tư số 06/2024/TT-CP',
      'document-issuer-differs "05/2024/TT-SNV"',
      'document-issuer-differs "06/2024/TT-CP"',
    ],
    [
      'Nghị quyết số 76/NQ-TTg; Chỉ thị số 30/CT-CP',
      'document-issuer-differs "76/NQ-TTg"',
      'document-issuer-differs "30/CT-CP"',
    ],
    [
      'Quyết định số 150/2005/QĐ-CP; Thông tri số 05/TT-UBND; Thông tư liên tịch số 01/2015/TTLT-BNV-BTC; Nghị quyết số 12-NQ/TU',
    ],
    // Those who sign for their own body, joint documents, spellings, merged ministries, bodies not known.
    ['Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh; Quyết định số 13/QĐ-CTUBND của Chủ tịch Ủy ban nhân dân tỉnh'],
    ['Thông tư số 03/2021/TT-BNV của Bộ trưởng Bộ Nội vụ; Quyết định số 40/QĐ-BYT của Bộ Trưởng Bộ Y tế'],
    ['Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương Đảng; Nghị quyết số 57-NQ/TW của Bộ Chính trị'],
    ['Chương trình số 32-CTr/TU của Ban Thường vụ Tỉnh ủy; Kế hoạch số 11-KH/TU của Thành ủy Cần Thơ'],
    ['Thông tư liên tịch số 39/2014/TTLT-BCT-BTC của Bộ Tài chính và Bộ Công Thương'],
    [
      'Quyết định số 20/QĐ-BVHTTDL của Bộ Văn hoá, Thể thao và Du lịch; Kế hoạch số 5/KH-SGDĐT của Sở GD&ĐT',
      'document-number-malformed "5/KH-SGDĐT"',
    ],
    ['Thông tư số 03/2024/TT-BTNMT của Bộ Nông nghiệp và Môi trường'],
    ['Quyết định số 12/QĐ-UBND của Sở Nội vụ theo ủy quyền; Kế hoạch số 13/KH-UBND do Sở Nội vụ tham mưu'],
    ['Công văn số 45/UBND-TH của Văn phòng UBND tỉnh; Luật Đầu tư số 61/2020/QH14 của Quốc hội'],
    [
      'Nghị quyết số 76/2025/UBTVQH15 của Ủy ban Thường vụ Quốc hội; Lệnh số 5/2020/L-CTN của Chủ tịch nước',
      'document-number-malformed "5/2020/L-CTN"',
    ],
  ]);
});

describe('numbers of a commune and of its province', () => {
  const commune =
    'Kế hoạch số 07/KH-UBND ngày 04/7/2025 về chuyển đổi số. Kế hoạch số 07/KH-UBND ngày 09/01/2025 của UBND tỉnh.';
  const signed = (place: string): string =>
    `Số: 118/BC-UBND\n\n${place}, ngày 12 tháng 12 năm 2025\n\nBÁO CÁO\n\nVề kết quả năm 2025\n\n${commune}`;

  it.each(['Tân Lạc', 'Xã Tân Lạc', 'Ninh Kiều'])('%s is not the province', async place => {
    expect(await found(signed(place))).toEqual([]);
    expect(await found(commune, `place: ${place}`)).toEqual([]);
  });

  it.each(['Kiên Giang', 'Khánh Hoà', 'Thành phố Hồ Chí Minh', 'Bà Rịa – Vũng Tàu'])('%s is one', async place => {
    const expected = ['document-date-differs "ngày 09/01/2025"'];
    expect(await found(signed(place))).toEqual(expected);
    expect(await found(commune, `place: ${place}`)).toEqual(expected);
  });

  eachFound(
    [
      [
        'Kế hoạch số 09/KH-UBND ngày 04/8/2025; Kế hoạch số 09/KH-UBND ngày 05/8/2025 của UBND xã',
        'document-date-differs "ngày 05/8/2025"',
      ],
      ['Kế hoạch số 09/KH-UBND ngày 04/8/2025; Kế hoạch số 09/KH-UBND ngày 05/8/2025 của UBND thành phố'],
    ],
    'place: Tân Lạc',
  );
});

describe('a body named by its level only', () => {
  const two = (a: string, b: string): string =>
    `Kế hoạch số 15/KH-UBND ngày 12/3/2025 ${a}; Kế hoạch số 15/KH-UBND ngày 17/3/2025 ${b}.`;
  const head = (...lines: string[]): string =>
    `${lines.join('\n')}\n\nSố: 118/BC-UBND\n\nTân Lạc, ngày 12 tháng 12 năm 2025\n\n**BÁO CÁO**\n**Kết quả năm 2025**\n\n`;
  const differs = 'document-date-differs "ngày 17/3/2025"';

  // One of the communes of a province, or of nobody knows where, is not another of them.
  eachFound([
    [two('của UBND xã', 'của UBND xã')],
    [two('của UBND xã', 'của UBND tỉnh')],
    [two('', 'của UBND xã')],
    [two('của UBND xã', 'của UBND xã Tân Lạc')],
    [two('', 'của UBND tỉnh'), differs],
    [two('của UBND xã Tân Lạc', 'của UBND xã Tân Lạc'), differs],
    [`${head('ỦY BAN NHÂN DÂN', 'TỈNH KIÊN GIANG')}${two('của UBND xã', 'của UBND xã')}`],
    [`${head('UBND TỈNH LÂM ĐỒNG', 'SỞ NỘI VỤ')}${two('của UBND tỉnh', 'của UBND tỉnh Lâm Đồng')}`, differs],
    [`${head('UBND TỈNH LÂM ĐỒNG', 'SỞ NỘI VỤ')}${two('của UBND xã', '')}`],
    [`${head('ỦY BAN NHÂN DÂN', 'XÃ TÂN LẠC')}${two('của UBND xã', 'của UBND xã Tân Lạc')}`, differs],
    [`${head('**ỦY BAN NHÂN DÂN**', '**XÃ TÂN LẠC**')}${two('', 'của Ủy ban nhân dân xã')}`, differs],
    [`${head('ỦY BAN NHÂN DÂN', 'XÃ TÂN LẠC')}${two('của UBND phường', 'của UBND phường')}`],
    [`${head('ỦY BAN NHÂN DÂN', 'XÃ TÂN LẠC')}${two('của UBND xã', 'của UBND xã Hòa An')}`],
    [`${head('ỦY BAN NHÂN DÂN', 'XÃ TÂN LẠC')}${two('', 'của UBND tỉnh')}`],
    [`${head('ỦY BAN NHÂN DÂN', 'XÃ TÂN LẠC')}${two('của UBND huyện', 'của UBND huyện')}`, differs],
    [`# Báo cáo số 45/BC-UBND ngày 12/12/2025 của UBND xã Tân Lạc\n\n${two('của UBND xã', '')}`, differs],
    [
      '# Báo cáo số 45/BC-UBND ngày 12/12/2025\n\nQuyết định số 99/QĐ-UBND ngày 18/12/2025.',
      'document-after-report "ngày 18/12/2025"',
    ],
  ]);
});
