/**
 * Vietnamese words for kinds of things: people, measures, what comes in and what is done with it, and which measures add
 * up. How wholes are parted stands in `parts.ts`, how rows are to be read in `lexicon.ts`.
 */
import type { Lexicon } from '../prose/lexicon.ts';

export const vietnameseKinds = {
  // Nouns for people: "10 học sinh" may be part of "25 em".
  persons: [
    'người',
    'cá nhân',
    'biên chế',
    'thẩm tra viên',
    'điều tra viên',
    'chấp hành viên',
    'kỹ thuật viên',
    'dược sĩ',
    'y sĩ',
    'điều dưỡng',
    'hộ sinh',
    'kỹ sư',
    'nghệ sĩ',
    'phạm nhân',
    'cấp trưởng',
    'cấp phó',
    'kế toán',
    'em',
    'học sinh',
    'thí sinh',
    'cháu',
    'đồng chí',
    'đại biểu',
    'cán bộ',
    'học viên',
    'sinh viên',
    'trẻ em',
    'lao động',
    'đối tượng',
    'công dân',
    'nhân khẩu',
    'thành viên',
    'bị can',
    'bị cáo',
    'đảng viên',
    'giáo viên',
    'công chức',
    'viên chức',
    'chức danh',
    'thẩm phán',
    'luật sư',
    'kiểm sát viên',
    'bác sĩ',
    'chiến sĩ',
    'hội viên',
    'đoàn viên',
    'nông dân',
    'giảng viên',
    'bệnh nhân',
    'nhân viên',
    'trẻ',
    'công nhân',
    'ứng viên',
    'nam',
    'nữ',
    'phụ nữ',
    'thanh niên',
    'cấp ủy viên',
    'ủy viên',
    'dân quân',
    'cử tri',
    'người dân',
    'hành khách',
    'thư ký',
    'hòa giải viên',
    'báo cáo viên',
    'người lao động',
  ],
  // "Hài lòng 80%, không hài lòng 20%".
  negations: ['không', 'chưa'],
  // "Khá 12, trung bình 5": as a grade it is no average.
  grades: ['trung bình'],
  // "Sản phẩm 4 sao": 4 is a grade, not how many.
  gradeNouns: ['sao'],
  // "Loại 60 chỗ và 80 chỗ", "xe 45 chỗ": how large one is.
  sizeNouns: ['chỗ'],
  sized: ['loại', 'xe', 'ôtô'],
  // "Xuất khẩu 2.845 triệu USD, nhập khẩu 1.930 triệu USD, xuất siêu 915 triệu USD".
  balances: [
    ['xuất siêu', 'xuất khẩu', 'nhập khẩu'],
    ['nhập siêu', 'nhập khẩu', 'xuất khẩu'],
    ['kết dư', 'tổng thu', 'tổng chi'],
    ['bội thu', 'tổng thu', 'tổng chi'],
    ['bội chi', 'tổng chi', 'tổng thu'],
  ],
  // "Tổng nguồn thu 292,78 tỷ đồng. Tổng chi 264,38 tỷ đồng; chênh lệch thu chi 28,40 tỷ đồng".
  surpluses: {
    deficits: [],
    names: [
      'chênh lệch thu',
      'chênh lệch giữa thu',
      'thu lớn hơn chi',
      'chênh lệch tổng thu',
      'kết dư',
      'kết dư ngân sách',
      'lợi nhuận trước thuế',
      'lợi nhuận',
    ],
    income: ['tổng thu', 'tổng số thu', 'tổng nguồn thu', 'tổng các nguồn thu', 'tổng doanh thu'],
    spending: ['tổng chi', 'tổng số chi', 'tổng chi phí', 'tổng các khoản chi'],
  },
  // "Đầu năm 2.300 hộ; cuối năm 1.950 hộ; giảm 350 hộ".
  ends: ['cuối', 'nay', 'hiện', 'còn', 'hiện còn'],
  // "Kém tỷ lệ chung (84,26%) 30,96 điểm phần trăm".
  inferior: ['kém'],
  // "Mực nước 7,85 m, trên báo động III (6,50 m) 1,35 m".
  waterMarks: ['báo', 'mức', 'mực', 'đỉnh', 'ngưỡng', 'cấp'],
  // "Cao nhất 97,4%, thấp nhất 95,2%, chênh nhau 2,2 điểm phần trăm".
  apart: ['chênh nhau', 'chênh lệch', 'cách nhau', 'chênh'],
  // "Thấp nhất 61,4%, cao nhất 99,1%".
  superlatives: ['nhất'],
  // "Giải quyết 25 đơn, còn 03 đơn, đạt 89,29%": of what is done.
  reaching: ['đạt', 'đạt tỷ lệ', 'đạt tỉ lệ'],
  // "Mỗi tháng bình quân 16,2 vụ".
  every: ['mỗi'],
  // "Bình quân giảm 120 hộ mỗi năm", "… hằng năm", "… một năm".
  recurrent: ['mỗi', 'hằng', 'hàng', 'một năm'],
  // "Đạt 93,1% về số vụ và 91,2% về số bị cáo".
  about: ['về'],
  // "179 vụ (làm chết 91 người, bị thương 119 người)".
  events: ['vụ', 'cuộc', 'buổi', 'lớp', 'phiên', 'đợt', 'trận', 'hội nghị', 'chuyến', 'lần'],
  // "3.120 lượt người, trung bình 65 người/lớp".
  turns: ['lượt'],
  // "Năng suất 62 tạ/ha", "mật độ 215 người/km2": so much for each.
  perUnit: ['năng suất', 'mật độ'],
  // "Doanh thu 5.000 tỷ đồng, lỗ 1.337 tỷ đồng", "bán kính 600 km": no part of a like amount.
  extents: ['lỗ', 'lãi', 'bán kính', 'phạm vi', 'khoảng cách', 'tầm', 'cự ly', 'tốc độ', 'vận tốc', 'độ cao', 'độ sâu'],
  // Units of what is so long or heavy.
  lengths: ['m', 'km', 'cm', 'mm', 'mét', 'kg', 'tấn', 'tạ', 'm2', 'm²', 'm3', 'm³', 'hải'],
  // "Trụ cao 75 m, rộng 32 m, đường kính 10 m": measures of one thing, not parts of another.
  dimensions: [
    'cao',
    'rộng',
    'dài',
    'sâu',
    'dày',
    'nặng',
    'đường kính',
    'bán kính',
    'chiều cao',
    'chiều dài',
    'lên tới',
  ],
  // "Người dân tộc thiểu số 1077 người", "sĩ số 45 học sinh".
  numberNouns: ['thiểu số', 'dân số', 'đa số', 'sĩ số', 'quân số', 'doanh số'],
  // "Nhập xã A (diện tích 18 km2, dân số 6.120 người) và xã B (…) thành xã C": what adds up when places are merged …
  extensive: ['diện tích', 'dân số'],
  // "Diện tích gieo cấy" is what "gieo cấy 31.146 ha" says.
  measures: ['diện tích', 'giá trị', 'kinh phí', 'tiền'],
  // … and what a sentence about the new place begins with: "Sau khi sắp xếp, …".
  afterwards: ['sau'],
  // "8 bác sĩ/vạn dân".
  tenThousand: ['vạn'],
  // First syllables after "cơ cấu" in "cơ cấu kinh tế", "cơ cấu tổng sản phẩm", "cơ cấu GRDP", "cơ cấu ngành", "cơ cấu giá trị",
  // "cơ cấu các ngành": beside their sectors stand taxes less subsidies, so those shares need not make 100%.
  economies: ['kinh', 'tổng', 'grdp', 'gdp', 'ngành', 'giá', 'các'],
  // "Tiếp nhận 836 hồ sơ. Đã giải quyết 802 hồ sơ": what came in.
  received: ['tiếp nhận', 'thụ lý', 'phải giải quyết', 'phải xử lý', 'nhận được', 'đăng ký', 'yêu cầu giải quyết'],
  // "Tiếp nhận 618 yêu cầu, hoàn thành 545 yêu cầu, đang thực hiện 73 yêu cầu": what is done with what came in …
  done: [
    'hoàn thành',
    'giải quyết',
    'xử lý',
    'trả lời',
    'kết thúc',
    'khắc phục',
    'xong',
    'giải ngân',
    'thực hiện',
    'thanh toán',
    'chi trả',
    'đã chi',
    'thực chi',
    'làm rõ',
    'hòa giải thành',
    'xuất viện',
    'phân bổ',
    'bàn giao',
  ],
  // … and what is not.
  underWay: ['đang', 'chưa'],
  spent: ['hết', 'tốn'],
  still: ['vẫn', 'sẽ', 'tiếp tục', 'tồn', 'tồn kho', 'chuyển sang', 'vắng'],
  // "Hiện có 220 người, còn thiếu 13 người".
  present: ['hiện có', 'có mặt', 'hiện', 'đã tuyển', 'bố trí', 'thực hiện'],
  // "Mỗi nơi 1 người".
  each: ['mỗi', 'từng'],
  // "Hiện có mặt 149 biên chế, còn thiếu 7 biên chế".
  lacking: ['thiếu', 'khuyết', 'vắng', 'vắng mặt'],
  // "Đã thu hồi 9,6 tỷ đồng".
  finished: ['đã', 'mới'],
  // The first of a row stands for the others when a total is compared with its parts.
  synonyms: [['tiếp nhận', 'yêu cầu giải quyết']],
  // Nouns that stand for others: "12 đơn vị" may be "12 xã".
  generic: ['đơn vị', 'đầu mối', 'trường hợp', 'cơ quan, đơn vị', 'tổ chức cơ sở đảng', 'tổ chức đảng'],
  // "8.462 vụ, việc": one noun; the comma ends nothing.
  pairs: [
    'vụ, việc',
    'vụ án, vụ việc',
    'xã, phường',
    'phường, xã',
    'xã, thị trấn',
    'huyện, thị xã',
    'quận, huyện',
    'sở, ngành',
    'sở, ban',
    'ban, ngành',
    'cơ quan, đơn vị',
    'đơn vị, địa phương',
    'cơ quan, tổ chức',
    'tổ chức, cá nhân',
    'cá nhân, tổ chức',
    'tổ chức, doanh nghiệp',
    'tập thể, cá nhân',
    'cán bộ, công chức',
    'công chức, viên chức',
    'cán bộ, đảng viên',
    'cán bộ, chiến sĩ',
    'thôn, bản',
    'thôn, buôn',
    'thôn, xóm',
    'thôn, ấp',
    'thôn, tổ',
    'ấp, khóm',
    'bản, tổ',
    'phum, sóc',
    'ý kiến, kiến nghị',
    'kiến nghị, phản ánh',
    'phản ánh, kiến nghị',
    'khiếu nại, tố cáo',
    'tin, bài',
    'cuộc thanh tra, kiểm tra',
    'thanh tra, kiểm tra',
    'nhiệm vụ, giải pháp',
    'chỉ tiêu, nhiệm vụ',
    'công trình, dự án',
    'dự án, công trình',
    'trâu, bò',
    'đề án, dự án',
    'trường, lớp',
    'lượt, người',
    'nhóm, lớp',
    'tai nạn, sự cố',
    'kỹ sư, cử nhân',
    'hộ gia đình, cá nhân',
    'cụm, điểm',
    'gia súc, gia cầm',
  ],
} satisfies Partial<Lexicon>;
