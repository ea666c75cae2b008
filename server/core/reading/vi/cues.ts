/**
 * Vietnamese words that say what the numbers next to them are: a share, a change, a total, the rest, a base. How their
 * rows are to be read stands in `lexicon.ts`.
 */
import type { Lexicon } from '../prose/lexicon.ts';

export const vietnameseCues = {
  cues: {
    // Chiếm 35%, đạt tỷ lệ 98%: the percentage is a share of what stands around it.
    share: [
      'chiếm tỷ lệ',
      'chiếm tỉ lệ',
      'chiếm',
      'đạt tỷ lệ',
      'đạt tỉ lệ',
      'đạt',
      'bằng',
      'tỷ lệ đạt',
      'tỉ lệ đạt',
      'tỷ lệ',
      'tỉ lệ',
      'tương đương',
      'tương ứng',
      'tương ứng với',
    ],
    // Tăng 12 vụ, cao hơn 5%.
    increase: [
      'tăng',
      'tăng thêm',
      'tăng được',
      'tỷ lệ tăng',
      'tỷ lệ tăng đạt',
      'tỉ lệ tăng',
      'tốc độ tăng',
      'nhiều hơn',
      'cao hơn',
      'lớn hơn',
    ],
    // Giảm 12 vụ, thấp hơn 5%.
    decrease: ['giảm', 'giảm được', 'tỷ lệ giảm', 'tỉ lệ giảm', 'ít hơn', 'thấp hơn', 'nhỏ hơn', 'hụt'],
    // Vượt 11,7% dự toán: more than was planned.
    exceed: ['vượt', 'vượt mức', 'ước vượt'],
    // Gấp 2,5 lần.
    multiple: ['gấp', 'tăng gấp'],
    // 103 đơn vị, gồm 31 phường và 72 xã: the list is all of it.
    consists: [
      'gồm',
      'bao gồm',
      'gồm có',
      'trong đó gồm',
      'trong đó gồm có',
      'trong đó bao gồm',
      'chia ra',
      'chia theo',
      'chia thành',
      'phân theo',
      'cơ cấu gồm',
      'cơ cấu nguồn vốn gồm',
      'cụ thể',
      'cụ thể gồm',
    ],
    // 854 thủ tục, trong đó …: the list may be all of it or some.
    'of-which': ['trong đó', 'trong đó có', 'trong số đó', 'trong số đó có'],
    // Tổng số 854 hồ sơ.
    total: ['tổng số', 'tổng cộng', 'tổng', 'cộng chung', 'tính chung', 'lũy kế', 'luỹ kế', 'cả hai', 'cả ba'],
    // Còn lại 12 hồ sơ.
    remainder: ['còn lại', 'số còn lại', 'phần còn lại', 'chỉ còn lại', 'còn phải', 'còn', 'hiện còn', 'chỉ còn'],
    // So với cùng kỳ, trên tổng số 48 xã: what a share or change is reckoned from.
    base: [
      'so với',
      'so',
      'trên tổng số',
      'trong tổng số',
      'trong số',
      'trong tổng',
      'trên tổng',
      'của tổng số',
      'so với tổng số',
      'tính trên',
    ],
    // Đạt 95% kế hoạch: what a share or change may be reckoned from.
    plan: ['kế hoạch', 'kh', 'dự toán', 'chỉ tiêu', 'lộ trình', 'nghị quyết giao', 'kế hoạch vốn', 'kế hoạch năm'],
    // Bình quân mỗi xã 12,5 tỷ đồng.
    average: ['bình quân', 'trung bình', 'bình quân mỗi', 'trung bình mỗi'],
    // Sáp nhập 3 xã thành 1 xã.
    merge: ['sáp nhập', 'hợp nhất', 'sắp xếp', 'tổ chức lại', 'nhập'],
    // (Sáp nhập 3 xã) thành, vào.
    into: ['thành', 'còn thành', 'vào'],
    // (Giảm) từ 18 (xuống 14 phòng).
    from: ['từ', 'từ mức'],
    // (Tăng từ 14) lên 18 phòng.
    'up-to': ['lên', 'lên đến', 'lên thành', 'tăng lên'],
    // (Giảm từ 18) xuống 14 phòng.
    'down-to': ['xuống', 'xuống còn', 'còn xuống'],
    // Joins the last two of a list.
    and: ['và'],
    // Khoảng 500 người, trên 80%: the figure is not exact.
    approximate: [
      'khoảng',
      'gần',
      'hơn',
      'trên',
      'xấp xỉ',
      'chừng',
      'ngót',
      'gần như',
      'trên dưới',
      'ước khoảng',
      'độ',
    ],
    // Tối thiểu 80%, không quá 5 ngày: a limit, not a result.
    bound: [
      'tối thiểu',
      'ít nhất',
      'tối đa',
      'không quá',
      'không dưới',
      'dưới',
      'từ trên',
      'trở lên',
      'trở xuống',
      'đạt trên',
      'đạt từ',
      'có trên',
    ],
    // Phấn đấu đạt 95%: of the future, so nothing has to agree yet.
    target: ['phấn đấu', 'mục tiêu', 'đặt mục tiêu', 'dự kiến', 'đề ra', 'yêu cầu', 'định hướng', 'phải đạt'],
    // 408 đại biểu tán thành (85,36%): shares are of all members, present or not.
    vote: [
      'biểu quyết',
      'tán thành',
      'số phiếu',
      'phiếu bầu',
      'lấy phiếu',
      'bỏ phiếu',
      'phiếu thuận',
      'tín nhiệm',
      'đại biểu quốc hội',
      'đại biểu hđnd',
      'tổng số đại biểu',
      'đại biểu có mặt',
      'bầu ông',
      'bầu bà',
      'miễn nhiệm',
      'bãi nhiệm',
    ],
    // Đứng thứ 12, xếp hạng thứ 3: a place in an order, no amount.
    rank: ['đứng thứ', 'xếp thứ', 'thứ', 'xếp hạng thứ', 'đứng', 'vị trí', 'vị trí thứ', 'hạng', 'xếp'],
    // Điều 12, phụ lục 4, quốc lộ 1: the number names something and counts nothing.
    identifier: [
      'điều',
      'khoản',
      'điểm',
      'mức độ',
      'mức',
      'số hiệu',
      'phụ lục',
      'bảng',
      'bảng số',
      'biểu số',
      'mẫu số',
      'sơ đồ',
      'biểu đồ',
      'đồ thị',
      'khóa',
      'khoá',
      'kỳ họp thứ',
      'lần thứ',
      'nhóm',
      'đợt',
      'quận',
      'tổ',
      'khu phố',
      'khu vực',
      'binh đoàn',
      'sư đoàn',
      'trung đoàn',
      'tiểu đoàn',
      'quân khu',
      'quân đoàn',
      'lớp',
      'chương',
      'tuyến',
      'thế kỷ',
      'tầng',
      'tầng hầm',
      'quốc lộ',
      'tiêu chí số',
      'iso',
      'tcvn',
      'số',
    ],
    // Năm 2024, tháng 9, 15 ngày: the number is time.
    time: [
      'năm',
      'tháng',
      'quý',
      'ngày',
      'tuần',
      'giờ',
      'phút',
      'tuổi',
      'tháng đầu năm',
      'giai đoạn',
      'nhiệm kỳ',
      'năm học',
      'vụ mùa',
    ],
    // Áp dụng thuế suất 10%, được hưởng 70%: a rule, not a result.
    norm: [
      'áp dụng',
      'được hưởng',
      'thuế suất',
      'lãi suất',
      'mức hưởng',
      'mức thu',
      'mức phụ cấp',
      'mức trợ cấp',
      'hưởng phụ cấp',
      'hưởng trợ cấp',
      'mức chi',
      'theo quy định',
      'định mức',
    ],
    // Ngoài ra, có 5 vụ …: not among what was listed.
    besides: ['ngoài ra', 'bên cạnh đó', 'chưa kể', 'không kể', 'đồng thời', 'không bao gồm', 'trước đó', 'trước đây'],
    // Cơ cấu kinh tế: … 35%; … 40%; … 25%: the shares make 100%.
    composition: ['cơ cấu'],
    // Như, một số, chủ yếu: the list names only some.
    open: ['như', 'một số', 'chủ yếu', 'điển hình', 'nhất là', 'đáng chú ý', 'các', 'nhiều', 'khác'],
    // (Tăng 12%) so với cùng kỳ năm trước.
    earlier: [
      'cùng kỳ',
      'cùng kỳ năm trước',
      'năm trước',
      'cùng kỳ năm',
      'trước sắp xếp',
      'trước khi sắp xếp',
      'trước sáp nhập',
      'trước khi sáp nhập',
      'kỳ trước',
      'đầu năm',
      'tháng trước',
      'quý trước',
    ],
  },
  // Of the cues for a base: "so với" compares …
  comparing: ['so'],
  // … "trên", "trong tổng số" say out of what …
  outOf: ['trên', 'trong'],
  // … and a total by this word.
  totalWords: ['tổng'],
  // "Tăng 120 vụ, tương ứng tăng 12%", "tốc độ tăng 10,3%": the same change, in other terms.
  restating: [
    'tỷ lệ tăng',
    'tỉ lệ tăng',
    'tỷ lệ giảm',
    'tỉ lệ giảm',
    'tỷ lệ đạt',
    'tỉ lệ đạt',
    'tốc độ tăng',
    'tương ứng',
    'tương đương',
  ],
  // "Giảm 2,1%, tương đương 12 hộ": what the rate comes to.
  equalling: ['tương ứng', 'tương ứng với', 'tương đương'],
  // Words that hold a cue by their letters only: "mặt bằng" has no "bằng", "tài khoản" no "khoản".
  compounds: [
    'trực tuyến',
    'tốc độ',
    'tiến độ',
    'nồng độ',
    'trình độ',
    'chế độ',
    'cường độ',
    'mật độ',
    'nhiệt độ',
    'thái độ',
    'giảm nghèo',
    'giảm thiểu',
    'giảm trừ',
    'tăng cường',
    'con số',
    'gia tăng',
    'ca ngày',
    'ban ngày',
    'mặt bằng',
    'đồng bằng',
    'văn bằng',
    'bằng cấp',
    'bằng khen',
    'bằng lái',
    'công bằng',
    'không đạt',
    'chưa đạt',
    'tài khoản',
    'địa điểm',
    'thí điểm',
    'trọng điểm',
    'hạng mục',
    'thành phố',
    'thành thị',
    'thành viên',
    'thành lập',
    'thành phần',
    'thành tích',
    'hoàn thành',
    'hình thành',
    'thu nhập',
    'nhập khẩu',
    'xuất nhập khẩu',
    'kết nạp',
    'so sánh',
    'từ chối',
    'từ thiện',
    'gần đây',
    'điều kiện',
    'điều hành',
    'điều tra',
    'điều trị',
    'điều dưỡng',
    'điều chuyển',
    'tổ chức',
    'tổ hợp tác',
    'lớp học',
    'nhóm trẻ',
    'nhóm lớp',
  ],
  // "Tỷ lệ tiêm chủng đạt 95%", "tỉ lệ hộ nghèo còn 3%": of the cues for a share, those that a name of the rate follows.
  rates: ['tỷ lệ', 'tỉ lệ'],
  // "Bao gồm cả số thoái vốn năm trước": some of the whole.
  including: ['cả'],
  // "Trong số 44 vụ việc, …": a whole follows, then its parts.
  among: ['trong'],
  // "Nhập 3 xã vào 1 xã": those that join are not among what comes of it.
  absorbing: ['vào'],
  // "Bằng 70% số phải thu là 52 tỷ đồng".
  equating: ['là'],
  // "Số trẻ được tiêm là 120": trẻ are counted.
  counting: ['số'],
  // "(10/11 hạng mục đang sản xuất) với khối lượng đạt 22%": the 22% are of something else.
  withWords: ['với'],
  // "Cao đẳng trở xuống 624 người": the limit is that of the name.
  limits: ['trở lên', 'trở xuống'],
  // Of the words for a remainder, those that close a list; "còn" alone does not.
  allTheRest: ['còn lại', 'số còn lại', 'phần còn lại', 'chỉ còn lại'],
  // "…, tổng cộng 26 vụ": the total of what stands before.
  closing: ['tổng cộng', 'tổng số', 'cộng chung', 'tính chung', 'lũy kế', 'luỹ kế', 'cả hai', 'cả ba'],
  // "(Tăng) đến 120", "tới 120": the value reached, not the change.
  upTo: ['đến', 'tới'],
  // "Giảm 2,5%, đóng cửa ở mức 140", "về mốc 140".
  standingAt: ['ở', 'về', 'tại'],
  // Syllables of "kết thúc", "đóng cửa phiên giao dịch", "dừng lại", "giữ", "duy trì", "hiện chỉ" before them.
  ending: [
    'kết',
    'thúc',
    'chốt',
    'đóng',
    'cửa',
    'khép',
    'lại',
    'dừng',
    'giữ',
    'duy',
    'trì',
    'phiên',
    'giao',
    'dịch',
    'hiện',
    'chỉ',
  ],
  levelNouns: ['mức', 'mốc', 'ngưỡng', 'con số'],
  // "Kết nạp thêm 1.150 hội viên, nâng tổng số hội viên lên 87.570".
  raising: ['nâng', 'đưa'],
  // "Gấp 2,5 lần", "bằng 2,5 lần".
  times: ['lần'],
  // "Giảm 0,4 điểm phần trăm": the difference of two percentages.
  points: ['điểm phần trăm', 'điểm %'],
} satisfies Partial<Lexicon>;
