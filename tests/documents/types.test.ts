/** Types of documents that their symbols contradict. */
import { describe } from 'vitest';
import { eachFound } from '../support/found.ts';

describe('types', () => {
  eachFound([
    ['Thông báo số 405-BB/BCSĐ', 'document-type-differs "Thông báo số 405-BB/BCSĐ"'],
    ['Tờ trình số 358-TT/BCSĐ', 'document-type-differs "Tờ trình số 358-TT/BCSĐ"'],
    ['Nghị định số 19/NQ-CP', 'document-type-differs "Nghị định số 19/NQ-CP"'],
    ['Kế hoạch số 100/QĐ-UBND', 'document-type-differs "Kế hoạch số 100/QĐ-UBND"'],
    ['Công điện số 03/CT-TTg', 'document-type-differs "Công điện số 03/CT-TTg"'],
    ['Công văn số 1639/TB-VPCP', 'document-type-differs "Công văn số 1639/TB-VPCP"'],
    ['Nghị định số 72/2025/QH15', 'document-type-differs "Nghị định số 72/2025/QH15"'],
    // Letters that are no type's, one off the right ones: a question.
    [
      'Công điện số 188/CĐi-TTg; Kế hoạch số 12/KHH-UBND',
      'document-type-differs "Công điện số 188/CĐi-TTg"',
      'document-type-differs "Kế hoạch số 12/KHH-UBND"',
    ],
    // The issuer and an office of it; a directive has its issuer's letters.
    ['Tờ trình số 148/CT-TTHT ngày 12/3/2024 của Cục Thuế tỉnh'],
    ['Tờ trình số 14/CT-UBND ngày 12/3/2024', 'document-type-differs "Tờ trình số 14/CT-UBND ngày 12/3/2024"'],
    ['Báo cáo số 18/BCTĐ-STP; Kế hoạch số 12/KHLT-UBND; Giấy phép số 45/GPMT-UBND; Chương trình số 05/CTPH-UBND'],
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
