/** Mentions that contradict themselves, one another, the report or what others write. */
import { describe, expect, it } from 'vitest';
import { eachFound, found } from '../support/found.ts';
import { checkFiles, type MemoryFiles } from '../support/memory-host.ts';

describe('the year of a number and of its date', () => {
  eachFound([
    ['Nghị định số 26/2021/NĐ-CP ngày 25/3/2025 của Chính phủ', 'document-year-differs "ngày 25/3/2025"'],
    ['Thông tư số 17/2021/TT-BGDĐT ngày 16/5/2012', 'document-year-differs "ngày 16/5/2012"'],
    ['Quyết định số 47/2002/QĐ-TTg ngày 11 tháng 4 năm 2011', 'document-year-differs "ngày 11 tháng 4 năm 2011"'],
    // The term of the Assembly tells which of the two is the slip.
    ['Luật Bảo vệ môi trường số 72/2022/QH14 ngày 17/11/2020', 'document-year-differs "72/2022/QH14"'],
    ['Luật Đầu tư số 61/2020/QH14 ngày 17/6/2024', 'document-year-differs "ngày 17/6/2024"'],
    ['Nghị quyết số 163/2024/QH15 của Quốc hội ngày 27/11/2025', 'document-year-differs "ngày 27/11/2025"'],
    ['Nghị định số 26/2021/NĐ-CP (ngày 25/3/2025)', 'document-year-differs "ngày 25/3/2025"'],
    ['Luật Đầu tư công số 39/2019/QH13 ngày 13/6/2019', 'document-year-differs "39/2019/QH13"'],
    ['Nghị quyết số 35/2023/UBTVQH14', 'document-year-differs "35/2023/UBTVQH14"'],
    ['Luật số 85/2015/QH13; Luật số 28/2016/QH14; Luật số 12/2016/QH13; Nghị quyết số 51/2001/QH10'],
    [
      '# Phụ lục I\n\n(Ban hành kèm theo Thông tư số 22/2025/TT-BYT ngày 28/6/2023 của Bộ trưởng Bộ Y tế)\n\nNội dung.',
      'document-year-differs "ngày 28/6/2023"',
    ],
    [
      'Thông tư số 22/2025/TT-BYT ngày 28/6/2025 và Phụ lục I.\n\n# Phụ lục I\n\n(Ban hành kèm theo Thông tư số 22/2025/TT-BYT ngày 27/6/2025)\n\nNội dung.',
      'document-date-differs "ngày 27/6/2025"',
    ],
    ['[sửa](Theo Nghị định số 109/2025/NĐ-CP ngày 20/5/2023 của Chính phủ)', 'document-year-differs "ngày 20/5/2023"'],
    // Right ones, days of effect, days of something else.
    ['Nghị định số 26/2021/NĐ-CP ngày 25/3/2021 của Chính phủ'],
    ['Nghị định số 26/2021/NĐ-CP có hiệu lực từ ngày 15/5/2022'],
    ['Nghị định số 26/2021/NĐ-CP, áp dụng từ ngày 15/5/2022'],
    ['Nghị định số 26/2021/NĐ-CP được sửa đổi ngày 15/5/2022'],
    ['Nghị định số 26/2021/NĐ-CP của Chính phủ công nhận danh hiệu ngày 15/5/2022'],
    ['Theo Nghị định số 26/2021/NĐ-CP, ngày 15/5/2022 UBND tỉnh đã họp'],
    ['Thông tư số 12/2025/TT-BTC sửa đổi Thông tư số 40/2017/TT-BTC ngày 19/3/2025'],
    ['Nghị quyết số 17/NQ-CP ngày 07/3/2019'],
    ['Luật số 72/2025/QH15 được Quốc hội thông qua ngày 16/6/2025'],
  ]);
});

describe('the report and the documents it cites', () => {
  eachFound(
    [
      ['Kế hoạch số 185/KH-UBND ngày 28/12/2019', 'document-after-report "ngày 28/12/2019"'],
      ['Quyết định số 2932/QĐ-UBND ngày 26 tháng 12 năm 2019', 'document-after-report "ngày 26 tháng 12 năm 2019"'],
      ['Kế hoạch số 185/KH-UBND ngày 09/12/2019'],
      ['Kế hoạch số 185/KH-UBND có hiệu lực từ ngày 01/01/2020'],
      [
        'Quyết định số 5/2019/QĐ-UBND ngày 02/3/2021',
        'document-number-malformed "5/2019/QĐ-UBND"',
        'document-year-differs "ngày 02/3/2021"',
      ],
      ['Sẽ ban hành Kế hoạch số 190/KH-UBND ngày 20/12/2019'],
      ['Thời hạn hoàn thành là ngày 31/12/2020 theo Kế hoạch số 15/KH-UBND'],
    ],
    'number: 389/BC-UBND\ndate: 09/12/2019\nstatus: issued\nplace: Kiên Giang',
  );
  // Without a date of the report nothing is after it.
  eachFound([['Kế hoạch số 185/KH-UBND ngày 28/12/2029']], 'status: draft');
});

describe('the report and what it says of itself', () => {
  const head = 'Số: 60/BC-UBND\n\nHà Nam, ngày 12 tháng 6 năm 2024\n\nBÁO CÁO\nKết quả\n\n';
  eachFound([
    [`${head}Như Báo cáo số 60/BC-UBND ngày 11/6/2024 đã nêu.`, 'document-date-differs "ngày 11/6/2024"'],
    [`${head}Như Báo cáo số 60/BC-UBND ngày 12/6/2024 đã nêu.`],
    [
      `${head}Tiếp theo Báo cáo số 60/BC-UBND ngày 11/6/2023; Báo cáo số 60/BC-UBND ngày 10/6/2024 của UBND huyện Lý Nhân.`,
    ],
  ]);
});

describe('one document', () => {
  eachFound([
    [
      'Nghị quyết số 71/NQ-CP ngày 01/4/2025. Nghị quyết số 71/NQ-CP ngày 01/4/2025. Nghị quyết số 71/NQ-CP ngày 01/5/2025.',
      'document-date-differs "ngày 01/5/2025"',
    ],
    [
      'Thông tư số 02/2017/TT-VPCP ngày 31/10/2017; Thông tư số 02/2017/TT-VPCP ngày 30 tháng 10 năm 2017',
      'document-date-differs "ngày 30 tháng 10 năm 2017"',
    ],
    // A day said once for several is their day; a day after a list with one symbol may be that of the last.
    [
      'Kế hoạch số 23/KH-UBND ngày 15/02/2019. Kế hoạch số 22/KH-UBND ngày 13/02/2019 và Kế hoạch số 23/KH-UBND cùng ngày.',
      'document-date-differs "cùng ngày"',
    ],
    ['Kế hoạch số 22/KH-UBND ngày 15/02/2019; các Kế hoạch số 22, 23/KH-UBND ngày 13/02/2019'],
    // Zeros before a number and another form of the date are no difference.
    ['Kế hoạch số 076/KH-UBND ngày 30/8/2025; Kế hoạch số 76/KH-UBND ngày 30 tháng 8 năm 2025'],
    // The Party, boards, provinces, districts, years.
    ['Chỉ thị số 35-CT/TW ngày 26/5/2014; Chỉ thị số 35-CT/TW ngày 15/6/1998'],
    [
      'Kết luận số 12-KL/TU ngày 15/9/2022; Kết luận số 12-KL/TU ngày 16/9/2022',
      'document-date-differs "ngày 16/9/2022"',
    ],
    [
      'Nghị định số 50-HĐBT ngày 22/3/1988; Nghị định số 50-HĐBT ngày 22/8/1988',
      'document-date-differs "ngày 22/8/1988"',
    ],
    // Two types with one symbol, a year of congress, two provinces, bodies with many series.
    ['Quy định số 69-QĐ/TW ngày 06/7/2022; Quyết định số 69-QĐ/TW ngày 16/8/2022'],
    ['Kết luận số 12-KL/TU ngày 15/3/2025; Kết luận số 12-KL/TU ngày 16/11/2025'],
    ['Kết luận số 12-KL/TW ngày 15/01/2021; Kết luận số 12-KL/TW ngày 16/11/2021'],
    [
      'Kết luận số 12-KL/TU ngày 15/9/2022 của Tỉnh ủy Cà Mau; Kết luận số 12-KL/TU ngày 16/10/2022 của Tỉnh ủy An Giang',
    ],
    ['Quy chế số 07-QC/ĐU ngày 02/5/2023; Quy chế số 07-QC/ĐU ngày 12/6/2023'],
    // Of the province's Party group, if of any; a question.
    [
      'Thông báo số 405-TB/BCSĐ ngày 02/5/2023; Thông báo số 405-TB/BCSĐ ngày 12/6/2023',
      'document-date-differs "ngày 12/6/2023"',
    ],
    ['Thông báo số 405-TB/BCSĐ ngày 02/5/2021; Thông báo số 405-TB/BCSĐ ngày 12/9/2021'],
    // Named committees, within a year of one term.
    [
      'Kế hoạch số 21-KH/HU ngày 09/9/2022 của Huyện ủy Gò Quao; Kế hoạch số 21-KH/HU ngày 19/9/2022 của Ban Thường vụ Huyện ủy Gò Quao',
      'document-date-differs "ngày 19/9/2022"',
    ],
    [
      'Hướng dẫn số 04-HD/ĐU ngày 09/9/2022 của Đảng ủy Công an tỉnh; Hướng dẫn số 04-HD/ĐU ngày 19/9/2022 của Đảng ủy Công an tỉnh',
      'document-date-differs "ngày 19/9/2022"',
    ],
    [
      'Kết luận số 12-KL/ĐUK ngày 15/9/2022; Kết luận số 12-KL/ĐUK ngày 16/9/2022',
      'document-date-differs "ngày 16/9/2022"',
    ],
    [
      'Công văn số 25-CV/VPTU ngày 15/9/2023; Công văn số 25-CV/VPTU ngày 18/9/2023',
      'document-date-differs "ngày 18/9/2023"',
    ],
    [
      'Kế hoạch số 21-KH/HU ngày 09/9/2022 của Huyện ủy Gò Quao; Kế hoạch số 21-KH/HU ngày 19/10/2022 của Huyện ủy An Biên',
    ],
    [
      'Hướng dẫn số 04-HD/ĐU ngày 09/9/2022 của Đảng ủy Công an tỉnh; Hướng dẫn số 04-HD/ĐU ngày 19/9/2022 của Đảng ủy Quân sự tỉnh',
    ],
    [
      'Kế hoạch số 21-KH/HU ngày 09/3/2020 của Huyện ủy Gò Quao; Kế hoạch số 21-KH/HU ngày 19/11/2020 của Huyện ủy Gò Quao',
    ],
    ['Kế hoạch số 21-KH/HU ngày 09/9/2022; Kế hoạch số 21-KH/HU ngày 19/9/2022'],
    ['Chỉ thị số 05-CT/TU ngày 02/3/2020; Chỉ thị số 05-CT/TU ngày 20/12/2020'],
    ['Quyết định số 50-HĐBT ngày 22/3/1988; Nghị định số 50-HĐBT ngày 22/8/1989'],
    [
      'Kế hoạch số 02/KH-BCĐ ngày 04/9/2024 của Ban Chỉ đạo chuyển đổi số; Kế hoạch số 02/KH-BCĐ ngày 05/9/2024 của Ban Chỉ đạo chuyển đổi số',
      'document-date-differs "ngày 05/9/2024"',
    ],
    ['Quyết định số 85/QĐ-BCĐ ngày 03/5/2019; Quyết định số 85/QĐ-BCĐ ngày 14/6/2019'],
    [
      'Kế hoạch số 22/KH-UBND ngày 13/02/2019 của UBND tỉnh Cà Mau; Kế hoạch số 22/KH-UBND ngày 20/3/2019 của UBND tỉnh An Giang',
    ],
    [
      'Kế hoạch số 22/KH-UBND ngày 13/02/2019 của UBND huyện An Biên; Kế hoạch số 22/KH-UBND ngày 20/3/2019 của UBND huyện Gò Quao',
    ],
    ['Kế hoạch số 22/KH-UBND ngày 13/02/2018; Kế hoạch số 22/KH-UBND ngày 20/3/2019'],
    [
      'Quyết định số 225/QĐ-TTg ngày 04/02/2016; Quyết định số 225/QĐ-TTg ngày 04/02/2017',
      'document-date-differs "ngày 04/02/2017"',
    ],
    ['Kế hoạch số 24/KH-UBND ngày 14/02/2019; Báo cáo số 24/BC-UBND ngày 20/02/2019'],
    // Two symbols, two spellings.
    [
      'Chương trình số 38-Tr/TU ngày 11/4/2018; Chương trình số 38-CTr/TU ngày 11/4/2018',
      'document-number-repeated "38-Tr/TU"',
    ],
    ['THỰC HIỆN CHỈ THỊ SỐ 27/CT-TTG; Quyết định số 12/QĐ-TTg'],
    ['Thông báo số 405-TB/BCSD; Tờ trình số 358-TTr/BCSĐ', 'document-number-repeated "405-TB/BCSD"'],
    // Two documents of one number.
    [
      '| STT | Kế hoạch | Ngày | Số |\n|--|--|--|--|\n| 1 | Kế hoạch tuyên truyền cải cách | 14/02/2019 | 24/KH-UBND |\n| 2 | Kế hoạch kiểm tra cơ sở y tế | 14/02/2019 | 24/KH-UBND |',
      'document-number-repeated "24/KH-UBND"',
    ],
    [
      '| STT | Nhiệm vụ | Ngày | Số |\n|--|--|--|--|\n| 1 | Tuyên truyền cải cách | 14/02/2019 | 24/KH-UBND |\n| 2 | Kiểm tra cơ sở y tế | 14/02/2019 | 24/KH-UBND |',
    ],
    [
      '| STT | Văn bản | Ngày | Số |\n|--|--|--|--|\n| 1 | Kế hoạch tuyên truyền cải cách | 18/01/2022 | 15/KH-UBND |\n| 2 | Kế hoạch kiểm tra công vụ | 20/01/2022 | 15/KH-UBND |',
      'document-number-repeated "15/KH-UBND"',
    ],
    // Subjects with nothing in common, of one day.
    [
      'Kế hoạch số 24/KH-UBND ngày 14/02/2019 về tuyên truyền cải cách hành chính. Kế hoạch số 24/KH-UBND ngày 14/02/2019 về kiểm tra an toàn thực phẩm dịp Tết.',
      'document-number-repeated "24/KH-UBND"',
    ],
    [
      'Kế hoạch số 24/KH-UBND ngày 14/02/2019 về tuyên truyền cải cách hành chính. Kế hoạch số 24/KH-UBND ngày 14/02/2019 về thông tin, tuyên truyền cải cách.',
    ],
    [
      'Kế hoạch số 24/KH-UBND về tuyên truyền cải cách hành chính. Kế hoạch số 24/KH-UBND về kiểm tra an toàn thực phẩm dịp Tết.',
    ],
    // One document told in two ways.
    [
      'Kế hoạch số 93/KH-UBND ngày 09/5/2018 về sắp xếp bộ máy; Kế hoạch số 93/KH-UBND ngày 09/5/2018 thực hiện Chương trình số 32-CTr/TU',
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

describe('days by which others cite a document', () => {
  eachFound([
    ['Quyết định số 15/2025/QĐ-TTg ngày 16 tháng 6 năm 2025', 'document-date-differs "ngày 16 tháng 6 năm 2025"'],
    // Told once for all its mentions; the mention with the usual day is taken as right.
    [
      'Nghị định số 126/2020/NĐ-CP ngày 10/9/2020; Nghị định số 126/2020/NĐ-CP ngày 10/9/2020',
      'document-date-differs "ngày 10/9/2020"',
    ],
    [
      'Nghị định số 126/2020/NĐ-CP ngày 10/9/2020; Nghị định số 126/2020/NĐ-CP ngày 19/10/2020; Nghị định số 126/2020/NĐ-CP ngày 10/9/2020',
      'document-date-differs "ngày 10/9/2020"',
      'document-date-differs "ngày 10/9/2020"',
    ],
    // Right, of another year, another province's, without a day.
    ['Nghị định số 126/2020/NĐ-CP ngày 19 tháng 10 năm 2020; Nghị quyết số 71/NQ-CP ngày 01/4/2025'],
    ['Nghị quyết số 71/NQ-CP ngày 08/8/2019; Nghị định số 126/2020/NĐ-CP có hiệu lực từ ngày 05/12/2020'],
  ]);

  it('the year that others write tells number and date apart', async () => {
    expect(await found('Nghị định số 69/2018/NĐ-CP ngày 15/5/2025')).toEqual([
      'document-year-differs "ngày 15/5/2025"',
    ]);
    expect(await found('Nghị định số 126/2021/NĐ-CP ngày 19/10/2020')).toEqual([
      'document-year-differs "126/2021/NĐ-CP"',
    ]);
  });

  it("the report's register is trusted more", async () => {
    const files = (date: string): MemoryFiles => ({
      'report.yaml': 'soat: 1\ntype: Báo cáo\nbody: bao-cao.md\ndocuments: documents.yaml\n',
      'documents.yaml': `soat: 1\ndocuments:\n  - number: 126/2020/NĐ-CP\n    date: ${date}\n`,
      'bao-cao.md': 'Nghị định số 126/2020/NĐ-CP ngày 10/9/2020.\n',
    });
    const dates = async (date: string): Promise<unknown[]> =>
      (await checkFiles(files(date))).findings.flatMap(({ check, data }) =>
        check === 'document-date-differs' ? [data.other] : [],
      );
    expect(await dates('10/9/2020')).toEqual([]);
    expect(await dates('11/9/2020')).toEqual(['11/9/2020']);
  });
});

describe('the body that issued it', () => {
  eachFound([
    ['Quyết định số 12/QĐ-UBND ngày 12/3/2019 của Sở Nội vụ', 'document-issuer-differs "Sở Nội vụ"'],
    ['Quyết định số 12/QĐ-SNV ngày 12/3/2019 của UBND tỉnh', 'document-issuer-differs "UBND tỉnh"'],
    ['Nghị quyết số 42/NQ-HĐND của UBND tỉnh Kiên Giang', 'document-issuer-differs "UBND tỉnh Kiên Giang"'],
    ['Nghị định số 34/2016/NĐ-CP của Bộ Tư pháp', 'document-issuer-differs "Bộ Tư pháp"'],
    ['Thông tư số 02/2021/TT-BNV của Bộ trưởng Bộ Tài chính', 'document-issuer-differs "Bộ trưởng Bộ Tài chính"'],
    ['Chương trình số 32-CTr/TU của Bộ Chính trị', 'document-issuer-differs "Bộ Chính trị"'],
    ['Kế hoạch số 15/KH-SNV của Sở Tài chính', 'document-issuer-differs "Sở Tài chính"'],
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

describe('types', () => {
  eachFound([
    ['Thông báo số 405-BB/BCSĐ', 'document-type-differs "Thông báo số 405-BB/BCSĐ"'],
    ['Tờ trình số 358-TT/BCSĐ', 'document-type-differs "Tờ trình số 358-TT/BCSĐ"'],
    ['Nghị định số 19/NQ-CP', 'document-type-differs "Nghị định số 19/NQ-CP"'],
    ['Kế hoạch số 100/QĐ-UBND', 'document-type-differs "Kế hoạch số 100/QĐ-UBND"'],
    ['Công điện số 03/CT-TTg', 'document-type-differs "Công điện số 03/CT-TTg"'],
    ['Công văn số 1639/TB-VPCP', 'document-type-differs "Công văn số 1639/TB-VPCP"'],
    ['Nghị định số 72/2025/QH15', 'document-type-differs "Nghị định số 72/2025/QH15"'],
    // Citations within a clause that names the right type before.
    [
      'Thông tư này thay thế Nghị định số 28/2009/TT-BGDĐT ngày 21/10/2009',
      'document-type-differs "Nghị định số 28/2009/TT-BGDĐT ngày 21/10/2009"',
    ],
    [
      'Nghị định sửa đổi, bổ sung một số điều của Kế hoạch số 204/2004/NĐ-CP',
      'document-type-differs "Kế hoạch số 204/2004/NĐ-CP"',
    ],
    ['theo quy định tại Tờ trình số 14/2025/QĐ-TTg', 'document-type-differs "Tờ trình số 14/2025/QĐ-TTg"'],
    ['Quyết định số 12/QĐ-UBND ban hành Kế hoạch phát triển rừng; Quyết định về việc ban hành Kế hoạch số 34/QĐ-UBND'],
    ['Kế hoạch ban hành kèm theo Quyết định số 34/QĐ-UBND'],
    ['Quyết định phê duyệt Đề án số 34/QĐ-UBND'],
    ['Quy chế số 12-QĐ/TU; Quy định số 100-QĐ/TW; Quyết định số 5/QĐ-UBND', 'document-number-malformed "5/QĐ-UBND"'],
    ['Chương trình hành động số 147-CTHĐ/TU; Chương trình số 32-CTr/TU'],
    ['Báo cáo thẩm định số 18/BCTĐ-STP; Báo cáo thẩm định số 18/BC-STP'],
    ['nhân viên hợp đồng 68/2000/NĐ-CP'],
    ['Thông báo kết luận số 88/TB-VPCP; Kết luận số 12-TB/TU'],
    ['văn bản số 34/QĐ-UBND; văn bản số 405-BB/BCSĐ'],
    ['ra lệnh bắt tạm giam bị can trong vụ án số 04/QĐ-TKV; kế hoạch đấu thầu gói thầu số 12/HĐ-XD'],
    ['Lệnh công bố Luật số 12/2020/L-CTN; lệnh khám xét theo Quyết định số 12/QĐ-CQĐT; Kết luận số 301/BC-TTCP'],
    ['Công văn số 1030/CT-TTHT; Công văn số 1268/TTg-ĐMDN; Công văn số 18505-CV/VPTW'],
    ['Hướng dẫn số 725/BNV-CCHC; Kế hoạch liên tịch số 12/KHLT-SNV-STP'],
    ['Thông tư số 89-TC/TCT ngày 09/11/1993; Quyết định số 44-CT ngày 25/01/1984'],
    ['Luật số 72/2025/QH15; Pháp lệnh số 06/2020/UBTVQH14; Nghị quyết số 202/2025/QH15'],
  ]);
});

describe('questions about years and periods', () => {
  eachFound([
    [
      'Học Chương trình tổng thể cải cách giai đoạn 2011-2020; tuyên truyền Chương trình tổng thể cải cách giai đoạn 2016-2020',
      'subject-period-differs "Chương trình tổng thể cải cách giai đoạn 2016-2020"',
    ],
    ['Tổng kết Chương trình nông thôn mới giai đoạn 2016-2020, mở Chương trình nông thôn mới giai đoạn 2021-2025'],
    ['Kế hoạch số 22/KH-UBND ngày 13/02/2019 về kiểm tra công vụ năm 2016', 'subject-period-differs "2016"'],
    ['Kế hoạch số 22/KH-UBND ngày 13/02/2019 về kiểm tra công vụ năm 2019'],
    ['Kế hoạch số 172/KH-UBND ngày 07/12/2018 về cải cách năm 2019'],
    ['Kế hoạch số 22/KH-UBND ngày 13/02/2019 về tổng kết công tác năm 2016'],
    [
      'Báo cáo số 43/BC-STP ngày 09/4/2020 sơ kết 2 năm thực hiện Chỉ thị số 10/CT-TTg ngày 22/9/2019',
      'subject-period-differs "ngày 22/9/2019"',
    ],
    ['Báo cáo số 43/BC-STP ngày 09/4/2020 sơ kết 1 năm thực hiện Chỉ thị số 10/CT-TTg ngày 22/4/2019'],
  ]);
});
