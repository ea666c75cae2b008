/** Mentions of one document that contradict one another, the report, its register or what others write. */
import { describe, expect, it } from 'vitest';
import { eachFound, found } from '../support/found.ts';
import { checkFiles, type MemoryFiles } from '../support/memory-host.ts';

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
    // A translation beside the text writes symbols without marks; words without marks are no translation.
    [
      'Nghị định số 21/2019/NĐ-CP ngày 22/02/2019.\n\nPursuant to Decree No. 21/2019/ND-CP dated February 22, 2019 of the Government',
    ],
    ['Thông tư số 05/2019/TT-BLĐTBXH ngày 22/02/2019.\n\nPursuant to Circular No. 05/2019/TT-BLDTBXH of the Ministry'],
    [
      'Nghị định số 21/2019/NĐ-CP ngày 22/02/2019; căn cứ Nghị định số 21/2019/ND-CP ngày 22/02/2019',
      'document-number-repeated "21/2019/ND-CP"',
    ],
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
    // Laws, with a name or without; the Government's decrees; decisions whose number does not hold the year.
    ['Luật Đầu tư công số 58/2024/QH15 ngày 27/11/2024', 'document-date-differs "ngày 27/11/2024"'],
    ['Bộ luật Lao động (Luật số 45/2019/QH14 ngày 20/10/2019)', 'document-date-differs "ngày 20/10/2019"'],
    ['Luật Đầu tư công số 58/2024/QH15 ngày 29/11/2024; Bộ luật Lao động số 45/2019/QH14 ngày 20 tháng 11 năm 2019'],
    [
      'Nghị định số 61/2018/NĐ-CP ngày 23/3/2018; Quyết định số 06/QĐ-TTg ngày 16/01/2022',
      'document-date-differs "ngày 23/3/2018"',
      'document-date-differs "ngày 16/01/2022"',
    ],
    ['Nghị định số 61/2018/NĐ-CP ngày 23/4/2018; Quyết định số 06/QĐ-TTg ngày 16/01/2023'],
    // The Assembly's laws and resolutions are two series with one symbol; in some years a number alone tells neither.
    ['Luật An toàn thực phẩm số 55/2010/QH12 ngày 17/6/2010; Nghị quyết số 55/2010/QH12 ngày 24/11/2010'],
    ['Luật An toàn thực phẩm số 55/2010/QH12 ngày 24/11/2010', 'document-date-differs "ngày 24/11/2010"'],
    ['Nghị quyết số 55/2010/QH12 ngày 17/6/2010', 'document-date-differs "ngày 17/6/2010"'],
    ['Nghị quyết số 93/2015/QH13 ngày 22/6/2015; Luật Tố tụng hành chính số 93/2015/QH13 ngày 25/11/2015'],
    ['số 55/2010/QH12 ngày 24/11/2010'],
    ['số 72/2020/QH14 ngày 17/10/2020', 'document-date-differs "ngày 17/10/2020"'],
  ]);

  describe("the Party's, whose numbers begin again with each term", () => {
    eachFound([
      ['Nghị quyết số 57-NQ/TW ngày 12/12/2024 của Bộ Chính trị', 'document-date-differs "ngày 12/12/2024"'],
      ['Chỉ thị số 35-CT/TW, ngày 14/7/2024', 'document-date-differs "ngày 14/7/2024"'],
      ['Nghị quyết số 57-NQ/TW ngày 22/12/2024; Nghị quyết 18-NQ/TW ngày 25 tháng 10 năm 2017'],
      // One number in three terms, each with its own day.
      [
        'Nghị quyết số 18-NQ/TW ngày 25/10/2017; Nghị quyết số 18-NQ/TW ngày 16/6/2022; Nghị quyết số 18-NQ/TW ngày 14/01/1993',
      ],
      // Another year, day and month the same, which hardly comes about by chance. Else nothing is known.
      ['Nghị quyết số 57-NQ/TW ngày 22/12/2023', 'document-date-differs "ngày 22/12/2023"'],
      [
        'Nghị quyết số 57-NQ/TW ngày 22/12/2023; Nghị quyết số 57-NQ/TW ngày 22/12/2024',
        'document-date-differs "ngày 22/12/2023"',
      ],
      ['Nghị quyết số 57-NQ/TW ngày 22/12/2019', 'document-date-differs "ngày 22/12/2019"'],
      ['Nghị quyết số 57-NQ/TW ngày 21/12/2019; Nghị quyết số 57-NQ/TW ngày 12/5/2023'],
      // A province's of the same number, and another type.
      ['Nghị quyết số 57-NQ/TU ngày 12/12/2024 của Tỉnh ủy; Kết luận số 57-KL/TW ngày 12/12/2024'],
    ]);
  });

  describe('the day of the document that carries it out is not its own', () => {
    eachFound([
      ['Kế hoạch số 15/KH-UBND triển khai Nghị định số 61/2018/NĐ-CP ngày 20/7/2018 của UBND tỉnh'],
      ['Báo cáo tổng kết 10 năm thi hành Luật Tiếp công dân số 42/2013/QH13 ngày 20/8/2024 của Thanh tra tỉnh'],
      ['Công văn hướng dẫn Thông tư số 80/2021/TT-BTC ngày 15/10/2021 của Cục Thuế tỉnh'],
      ['Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW ngày 15/01/2025 của Ban Thường vụ Tỉnh ủy'],
      // Of the Government, or before the day of issue: its own.
      [
        'Kế hoạch số 15/KH-UBND triển khai Nghị định số 61/2018/NĐ-CP ngày 23/5/2018 của Chính phủ',
        'document-date-differs "ngày 23/5/2018"',
      ],
      [
        'Kế hoạch triển khai Nghị định số 61/2018/NĐ-CP ngày 20/3/2018 của UBND tỉnh',
        'document-date-differs "ngày 20/3/2018"',
      ],
      ['Luật Đầu tư công số 39/2019/QH14 (sửa đổi, bổ sung ngày 29/11/2024)'],
    ]);
  });

  it('another year than that of the number is told once, as such', async () => {
    expect(await found('Nghị định số 108/2014/NĐ-CP ngày 15/3/2016')).toEqual([
      'document-year-differs "ngày 15/3/2016"',
    ]);
  });

  describe('the day of a meeting about it is not its own', () => {
    eachFound([
      ['Hội nghị quán triệt Nghị quyết số 68-NQ/TW ngày 18/5/2025'],
      ['Tổ chức lớp tập huấn về Nghị định số 61/2018/NĐ-CP ngày 12/9/2018'],
      ['Hội nghị phổ biến Luật Đất đai số 31/2024/QH15 ngày 15/8/2025'],
      ['Hội nghị phổ biến Luật Đất đai số 31/2024/QH15 ngày 18/01/2025', 'document-year-differs "ngày 18/01/2025"'],
      [
        'Tại hội nghị, Chủ tịch UBND tỉnh yêu cầu thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/5/2018',
        'document-date-differs "ngày 23/5/2018"',
      ],
      ['Hội nghị triển khai, quán triệt, thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/5/2018'],
      ['Tổ chức lớp tập huấn về Nghị định số 61/2018/NĐ-CP ngày 12/3/2018', 'document-date-differs "ngày 12/3/2018"'],
      [
        'Hội nghị đã kết thúc. Thực hiện Nghị định số 61/2018/NĐ-CP ngày 12/9/2018',
        'document-date-differs "ngày 12/9/2018"',
      ],
      [
        'Hội nghị lần thứ sáu Ban Chấp hành Trung ương ban hành Nghị quyết số 18-NQ/TW ngày 25/11/2017',
        'document-date-differs "ngày 25/11/2017"',
      ],
    ]);
  });

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
