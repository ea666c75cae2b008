/**
 * What is found in a sentence, and what is not: `check "text at the place"`. Each case is a report of its own.
 */
import { describe, expect, it } from 'vitest';
import { checkById } from '../../server/core/project.ts';
import { checkFiles, type MemoryFiles } from '../support/memory-host.ts';

const families = new Set(['documents', 'dates', 'text']);
/** Said of nearly every sentence; it has cases of its own. */
const aside = new Set(['abbreviation-undefined']);

async function found(text: string, declared?: string): Promise<string[]> {
  const files: MemoryFiles = declared
    ? { 'report.yaml': `soat: 1\ntype: Báo cáo\nbody: bao-cao.md\n${declared}\n`, 'bao-cao.md': text }
    : { 'bao-cao.md': text };
  const { findings, problems } = await checkFiles(files);
  expect(problems).toEqual([]);
  return findings
    .filter(({ check }) => families.has(checkById.get(check)!.family) && !aside.has(check))
    .map(
      ({ check, place }) => `${check} "${place.kind === 'text' ? place.block.text.slice(place.start, place.end) : ''}"`,
    );
}

type Case = readonly [text: string, ...expected: string[]];

function each(cases: readonly Case[], declared?: string): void {
  it.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', async ({ text, expected }) => {
    expect(await found(text, declared)).toEqual(expected);
  });
}

describe('the year of a number and of its date', () => {
  each([
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
  each(
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
  each([['Kế hoạch số 185/KH-UBND ngày 28/12/2029']], 'status: draft');
});

describe('one document', () => {
  each([
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
    ['Thông báo số 405-TB/BCSĐ ngày 02/5/2023; Thông báo số 405-TB/BCSĐ ngày 12/6/2023'],
    ['Quyết định số 50-HĐBT ngày 22/3/1988; Nghị định số 50-HĐBT ngày 22/8/1989'],
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

  each(
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

describe('days by which others cite a document', () => {
  each([
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
  each([
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

describe('over a page break', () => {
  it('a type or a date that stands at the head of the next page belongs to the number', async () => {
    const text =
      'Ban hành Kế hoạch số 31/KH-STP ngày\n\n12\n\n12/02/2020 về kiểm tra, và Báo cáo số\n\n44/BC-STP ngày 20/3/2020.\n\n45/BC-STP\n';
    const { mentions } = await checkFiles({ 'bao-cao.md': text });
    expect(mentions.map(({ key, read, date }) => [key, read.typeWords, date?.month])).toEqual([
      ['KH-STP/2020/31', 'Kế hoạch', 2],
      ['BC-STP/2020/44', 'Báo cáo', 3],
      ['BC-STP/45', undefined, undefined],
    ]);
  });
});

describe('types', () => {
  each([
    ['Thông báo số 405-BB/BCSĐ', 'document-type-differs "Thông báo số 405-BB/BCSĐ"'],
    ['Tờ trình số 358-TT/BCSĐ', 'document-type-differs "Tờ trình số 358-TT/BCSĐ"'],
    ['Nghị định số 19/NQ-CP', 'document-type-differs "Nghị định số 19/NQ-CP"'],
    ['Kế hoạch số 100/QĐ-UBND', 'document-type-differs "Kế hoạch số 100/QĐ-UBND"'],
    ['Công điện số 03/CT-TTg', 'document-type-differs "Công điện số 03/CT-TTg"'],
    ['Công văn số 1639/TB-VPCP', 'document-type-differs "Công văn số 1639/TB-VPCP"'],
    ['Nghị định số 72/2025/QH15', 'document-type-differs "Nghị định số 72/2025/QH15"'],
    ['Kế hoạch ban hành kèm theo Quyết định số 34/QĐ-UBND'],
    ['Quyết định phê duyệt Đề án số 34/QĐ-UBND'],
    ['Quy chế số 12-QĐ/TU; Quy định số 100-QĐ/TW; Quyết định số 5/QĐ-UBND', 'document-number-malformed "5/QĐ-UBND"'],
    ['Chương trình hành động số 147-CTHĐ/TU; Chương trình số 32-CTr/TU'],
    ['Báo cáo thẩm định số 18/BCTĐ-STP; Báo cáo thẩm định số 18/BC-STP'],
    ['nhân viên hợp đồng 68/2000/NĐ-CP'],
    ['Thông báo kết luận số 88/TB-VPCP; Kết luận số 12-TB/TU'],
    ['văn bản số 34/QĐ-UBND; văn bản số 405-BB/BCSĐ'],
    ['Công văn số 1030/CT-TTHT; Công văn số 1268/TTg-ĐMDN; Công văn số 18505-CV/VPTW'],
    ['Hướng dẫn số 725/BNV-CCHC; Kế hoạch liên tịch số 12/KHLT-SNV-STP'],
    ['Thông tư số 89-TC/TCT ngày 09/11/1993; Quyết định số 44-CT ngày 25/01/1984'],
    ['Luật số 72/2025/QH15; Pháp lệnh số 06/2020/UBTVQH14; Nghị quyết số 202/2025/QH15'],
  ]);
});

describe('how numbers are written', () => {
  each([
    ['Thực hiện Kế hoạch số …/KH-UBND của tỉnh', 'document-number-malformed "…/KH-UBND"'],
    ['Thực hiện Kế hoạch số KH-UBND của tỉnh', 'document-number-malformed "KH-UBND"'],
    // A space within the digits; the number of a form before a document's.
    ['Tờ trình số 7 7/TTr-SNV ngày 21/4/2025', 'document-number-malformed "7 7/TTr-SNV"'],
    ['Nghị quyết số 1\u00a00-NQ/TW; Quyết định số 16 3/2025/QĐ-CTUBND', 'document-number-malformed "1\u00a00-NQ/TW"'],
    ['Biểu mẫu số 1 23/2019/TT-BNV'],
    ['Nghị định số 14/2022/NĐ/CP ngày 24/01/2022', 'document-number-malformed "14/2022/NĐ/CP"'],
    ['Nghị quyết số 18/NQ-TW', 'document-number-malformed "18/NQ-TW"'],
    ['Kế hoạch số 172-KH/UBND', 'document-number-malformed "172-KH/UBND"'],
    ['Quyết định số 12/QD-UBND', 'document-number-malformed "12/QD-UBND"'],
    ['Nghị định số 34/NĐ-CP', 'document-number-malformed "34/NĐ-CP"'],
    ['Báo cáo số 389 /BC-UBND', 'document-number-malformed "389 /BC-UBND"'],
    ['Nghị định số 9/2025/NĐ-CP', 'document-number-malformed "9/2025/NĐ-CP"'],
    ['Kế hoạch số 123/2019/KH-UBND', 'document-number-malformed "123/2019/KH-UBND"'],
    ['Quyết định số 1.245/QĐ-UBND', 'document-number-malformed "1.245/QĐ-UBND"'],
    ['Kế hoạch số 0204/KH-UBND; Quyết định số 02223/QĐ-UBND; Thông tư số 001/2025/TT-BNV'],
    ['Nghị quyết số 30c/NQ-CP; Chỉ thị số 163a/CT; Nghị định 115-CP; Nghị quyết số 48-HĐBT'],
    ['Quyết định số 03-QĐ/BCĐ; Công văn số 43-CV/BCĐ; Giấy phép số 43/GPĐC8/KDBH'],
    ['Quyết định số 1195/QĐ/UB ngày 12/5/1995'],
    ['Decree No. 98/2021/ND-CP of the Government'],
    ['(Kèm theo Quyết định số /QĐ-UBND ngày tháng 11 năm 2025)'],
  ]);
  each([['Thực hiện Kế hoạch số …/KH-UBND của tỉnh']], 'status: draft');
});

describe('dates', () => {
  each([
    ['Tính đến ngày 31/11/2019 đã xong', 'date-impossible "31/11/2019"'],
    ['truy cập 3/22/2007', 'date-impossible "3/22/2007"'],
    ['ngày 29/18/2018', 'date-impossible "29/18/2018"'],
    ['ngày 20/0/2020', 'date-impossible "20/0/2020"'],
    ['ngày 31 tháng 11 năm 1946', 'date-impossible "31 tháng 11 năm 1946"'],
    ['ngày 20/11/20225', 'date-impossible "20/11/20225"'],
    ['ngày 01/11/2205', 'date-impossible "01/11/2205"'],
    ['ngày 29/02/2019', 'date-impossible "29/02/2019"'],
    ['từ 31/9/2025 đến 03/10/2025', 'date-impossible "31/9/2025"'],
    ['hạn cuối là ngày 31/6', 'date-impossible "31/6"'],
    ['trong tháng 13/2020', 'date-impossible "tháng 13/2020"'],
    ['quý V/2019 và quý 5', 'date-impossible "quý V/2019"', 'date-impossible "quý 5"'],
    ['đá quý 5 tỷ đồng; ông Ngô Văn Quý 10 phiếu; Phú Quý 80 hải lý; quý 5 thành viên'],
    ['ngày 29/02/2020, ngày 30/9, tháng 12/2019, quý IV/2019, 09 tháng đầu năm'],
    ['phiên bản 2.13.2020; đạt 31/31 xã; tỷ lệ 12/13; mã 10-15-2019'],
    ['Ngày 22 tháng 9 năm 189; ngày 29 tháng 02 năm 1700'],
    ['văn bản số 12/13/2018'],
    // Style.
    ['ngày 9/4/2020', 'date-style "9/4/2020"'],
    ['ngày 25/1/2021', 'date-style "25/1/2021"'],
    ['ngày 24/06/2020', 'date-style "24/06/2020"'],
    ['ngày 13 tháng 2 năm 2004', 'date-style "13 tháng 2 năm 2004"'],
    ['ngày 13-3-2019', 'date-style "13-3-2019"'],
    ['ngày 17.5.2018', 'date-style "17.5.2018"'],
    ['từ ngày 15/ 9', 'date-style "15/ 9"'],
    ['ngày 09/12/2019, ngày 07/6/2019, ngày 05 tháng 01 năm 2020'],
    // Ranges.
    ['giai đoạn 2020-2016', 'range-reversed "2020-2016"'],
    ['nhiệm kỳ 2020 - 2015', 'range-reversed "2020 - 2015"'],
    ['từ năm 2018 đến năm 2002', 'range-reversed "2018 đến năm 2002"'],
    ['kiểm tra từ ngày 20/10/2021 đến ngày 21/9/2021', 'range-reversed "20/10/2021 đến ngày 21/9/2021"'],
    ['số liệu từ tháng 9/2019 đến tháng 3/2019', 'range-reversed "tháng 9/2019 đến tháng 3/2019"'],
    ['thời gian từ tháng 11 năm 2020 đến hết 02/2020', 'range-reversed "tháng 11 năm 2020 đến hết 02/2020"'],
    ['từ quý IV/2019 đến quý II/2019', 'range-reversed "quý IV/2019 đến quý II/2019"'],
    ['từ tháng 9/2018 đến tháng 3/2019; từ tháng 9 đến tháng 3/2019; từ quý III đến quý I năm 2020'],
    ['tháng 9/2019, tháng 3/2019; so với tháng 9/2019 - tháng 3/2019; từ quý II/2019 đến quý II/2019'],
    ['giai đoạn 2016-2020, năm học 2018-2019, từ 15/12 - 14/6/2022'],
    ['từ ngày 15/12/2018 đến ngày 14/12/2019'],
    ['thay Quyết định ngày 20/10/2021, Quyết định ngày 21/9/2021'],
  ]);
});

describe('cut-offs', () => {
  each(
    [
      ['Tính đến ngày 15/12/2019, đã tiếp nhận 100 hồ sơ.', 'date-outside-period "15/12/2019"'],
      ['Tính đến hết ngày 05/12/2019, giải ngân đạt 3.145 tỷ đồng.', 'date-outside-period "05/12/2019"'],
      ['Tính đến ngày 30/11/2019, giải ngân đạt 3.145 tỷ đồng.'],
      ['Tính đến ngày 05/12/2019, đã cấp 40 giấy phép.'],
      ['Dự kiến tính đến ngày 31/12/2019 giải ngân đạt 4.689 tỷ đồng.'],
    ],
    'date: 09/12/2019\nnumber: 389/BC-UBND\nstatus: issued\ncutOffs: {giải ngân: 30/11/2019}',
  );
});

describe('letters and spaces', () => {
  each([
    ['Kế hoạch số 9/КH-UBND', 'document-number-malformed "9/КH-UBND"', 'look-alike-letter "9/КH-UBND"'],
    ['ở TР. Hà Nội', 'look-alike-letter "TР"'],
    ['hệ số α và Σ; Москва'],
    ['Kê\u0301 hoa\u0323ch', 'text-decomposed "Kê\u0301"'],
    ['chiếm 98,11 % tổng số', 'space-in-number "98,11 %"'],
    ['có 1 .991 thủ tục', 'space-in-number "1 .991"'],
    ['hơn 37, 38 tỷ đồng', 'space-in-number "37, 38"'],
    ['mức độ 3, 4; các năm 2018, 2019; điều 5, 6'],
    ['KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2019', 'text-legacy-font "ho¹ch"'],
    ['Raúl, Jesús, José; 100 km², số liệu¹; giá ¥ 14, ¥ 16, ¥ 18'],
  ]);
});

describe('references to appendices', () => {
  each([
    [
      'Số liệu tại Phụ lục I và Phụ lục IV kèm theo.\n\n# Phụ lục I\n\nBảng kê.',
      'appendix-uncited "Phụ lục I và Phụ lục IV"',
    ],
    ['Số liệu tại Phụ lục I; theo Phụ lục IV kèm theo Nghị định số 30/2020/NĐ-CP.\n\n# Phụ lục I\n\nBảng kê.'],
  ]);
});

describe('headings and abbreviations', () => {
  each([
    ['I. TÌNH HÌNH\n\nIII. KẾT QUẢ', 'heading-number-skipped "III."'],
    ['1. Chỉ đạo\n\nĐã có.\n\n2. Kiểm tra\n\nĐã có.\n\n2. Tuyên truyền', 'heading-number-skipped "2."'],
    ['1. Chỉ đạo\n\n1.1. Văn bản\n\n1.3. Kiểm tra', 'heading-number-skipped "1.3."'],
    ['1. Chỉ đạo\n\na) Văn bản\n\nd) Kiểm tra', 'heading-number-skipped "d)"'],
    ['1. Chỉ đạo\n\n2. Kiểm tra\n\nI. KẾT QUẢ\n\n1. Số liệu'],
    ['1. Chỉ đạo\n\n[…]\n\n4. Kiểm tra'],
    ['a) Một\n\nb) Hai\n\nc) Ba\n\nd) Bốn\n\nđ) Năm\n\ne) Sáu'],
    ['Thủ tục hành chính (TTHC).\n\nThủ tục hành chính (TTHC).', 'abbreviation-defined-twice "TTHC"'],
  ]);

  it.each([
    ['Phần mềm QLVBDH chạy ổn định; QLVBDH đã nối', ['QLVBDH']],
    ['Phần mềm QLVBDH chạy ổn định', []],
    ['Nhóm "QLVBDH" và nhóm "QLVBDH"', []],
    ['Phần mềm quản lý văn bản (QLVB) chạy; QLVB được dùng', []],
    ['UBND, HĐND, BHXH, GDP, ISO 9001, quý III, 172/KH-SNVX; UBND, HĐND', []],
    ['KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM XYZT XYZT', []],
  ] as const)('%s', async (text, expected) => {
    const said = async (files: MemoryFiles): Promise<unknown[]> =>
      (await checkFiles(files)).findings.flatMap(({ check, data }) =>
        check === 'abbreviation-undefined' ? [data.stated] : [],
      );
    expect(await said({ 'report.yaml': 'soat: 1\ntype: Báo cáo\nbody: a.md\n', 'a.md': text })).toEqual(expected);
    // A text that does not say what it is is left alone.
    expect(await said({ 'a.md': text })).toEqual([]);
  });
});

describe('questions about years and periods', () => {
  each([
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

describe('the district level', () => {
  const later = 'date: 10/10/2025\nnumber: 12/BC-UBND\nperiod: {from: 01/7/2025, to: 30/9/2025}';
  each(
    [
      ['UBND cấp huyện đã ban hành 15 kế hoạch', 'level-abolished "UBND cấp huyện"'],
      ['Trước ngày 01/7/2025, UBND cấp huyện đã bàn giao'],
      ['Cấp xã tiếp nhận'],
    ],
    later,
  );
  each([['UBND cấp huyện đã ban hành 15 kế hoạch']], 'date: 09/12/2019\nnumber: 389/BC-UBND');
});

describe('short mentions', () => {
  it('belong to the only document cited in full with their type and number', async () => {
    const text =
      'Nghị định số 130/2005/NĐ-CP ngày 17/10/2005, Kế hoạch số 93/KH-UBND, Nghị quyết số 18-NQ/TW, Nghị quyết số 18/NQ-CP.\n\nTheo Nghị định 130/2005, Nghị định số 130, Kế hoạch số 93, Kế hoạch 5 năm, Nghị quyết số 18, Chương trình 135.\n';
    const { mentions } = await checkFiles({ 'bao-cao.md': text });
    expect(mentions.map(({ key }) => key)).toEqual([
      'NĐ-CP/2005/130',
      'KH-UBND/93',
      'NQ-TW/18',
      'NQ-CP/18',
      'NĐ-CP/2005/130',
      'NĐ-CP/2005/130',
      'KH-UBND/93',
    ]);
  });

  each([
    ['Thực hiện Kế hoạch số 99 của UBND tỉnh.', 'document-number-malformed "Kế hoạch số 99"'],
    [
      'Quyết định số 15 ngày 01/3/2019. Nhắc lại Quyết định số 15.',
      'document-number-malformed "Quyết định số 15 ngày 01/3/2019"',
    ],
    // In full elsewhere; two documents; a project's, a programme's, a chapter's number; a count.
    ['Kế hoạch số 99/KH-UBND ngày 02/4/2019 về công vụ. Thực hiện Kế hoạch số 99 của UBND tỉnh.'],
    ['Nghị quyết số 18-NQ/TW, Nghị quyết số 18/NQ-CP. Nghị quyết số 18 đã nêu.'],
    ['Dự án số 2, Chương trình số 135, Đề án số 06, Biểu số 01, Báo cáo số 15 đơn vị, Nghị định 168/2024.'],
  ]);
});
