/** Years that contradict one another: of a number and its date, of a document and the report, of subjects and periods. */
import { describe } from 'vitest';
import { eachFound } from '../support/found.ts';

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
