/**
 * Vietnamese words that carry arithmetic in official reports. A table for linguists: add a phrase to its row, in lower
 * case, its words parted by one space. Above a row stands how its words are met in a sentence; `prose/lexicon.ts` says
 * what follows from them. Where a row holds single syllables (hoạch, định), the text is read word by word there, and
 * only that syllable of the whole word is looked at.
 */
import type { Lexicon } from '../prose/lexicon.ts';

export const vietnameseLexicon: Lexicon = {
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
    consists: ['gồm', 'bao gồm', 'gồm có', 'trong đó gồm', 'trong đó gồm có', 'trong đó bao gồm', 'chia ra', 'cụ thể'],
    // 854 thủ tục, trong đó …: the list may be all of it or some.
    'of-which': ['trong đó', 'trong đó có', 'trong số đó', 'trong số đó có'],
    // Tổng số 854 hồ sơ.
    total: ['tổng số', 'tổng cộng', 'tổng', 'lũy kế', 'luỹ kế'],
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
    plan: ['kế hoạch', 'dự toán', 'chỉ tiêu', 'lộ trình', 'nghị quyết giao', 'kế hoạch vốn', 'kế hoạch năm'],
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
    ],
    // Ngoài ra, có 5 vụ …: not among what was listed.
    besides: ['ngoài ra', 'bên cạnh đó', 'chưa kể', 'không kể', 'đồng thời', 'không bao gồm'],
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
      'kỳ trước',
      'đầu năm',
      'tháng trước',
      'quý trước',
    ],
  },
  // Words that hold a cue by their letters only: "mặt bằng" has no "bằng", "tài khoản" no "khoản".
  compounds: [
    'trực tuyến',
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
  // What one thing cannot be twice and everything is once: with all of a row named, the parts make the whole.
  partitions: [
    ['đúng hạn', 'quá hạn'],
    ['đúng hạn', 'trễ hạn'],
    ['trước hạn', 'đúng hạn', 'quá hạn'],
    ['trước hạn', 'đúng hạn', 'trễ hạn'],
    ['trước và đúng hạn', 'quá hạn'],
    ['đúng và trước hạn', 'quá hạn'],
    ['trong hạn', 'quá hạn'],
    ['chưa đến hạn', 'quá hạn'],
    ['mới ban hành', 'sửa đổi, bổ sung', 'bãi bỏ'],
    ['ban hành mới', 'sửa đổi, bổ sung', 'bãi bỏ'],
    ['khiếu nại', 'tố cáo'],
    ['khiếu nại', 'tố cáo', 'kiến nghị, phản ánh'],
    ['trực tuyến', 'trực tiếp'],
    ['tồn đầu kỳ', 'tiếp nhận mới'],
    ['kỳ trước chuyển sang', 'tiếp nhận mới'],
    ['đã giải quyết', 'đang giải quyết'],
    ['toàn bộ', 'một phần'],
    ['cấp tỉnh', 'cấp huyện', 'cấp xã'],
    ['cấp tỉnh', 'cấp xã'],
    ['cấp huyện', 'cấp xã'],
  ],
  // The same, but only in a list that "gồm", "trong đó" or a parenthesis announces: "100 người (40 nam, 60 nữ)".
  divisions: [
    ['trung ương', 'địa phương'],
    ['nam', 'nữ'],
    ['thành thị', 'nông thôn'],
    ['công lập', 'tư nhân'],
    ['công lập', 'ngoài công lập'],
    ['công lập', 'tư thục'],
    ['định kỳ', 'đột xuất'],
    ['theo kế hoạch', 'đột xuất'],
    ['đường bộ', 'đường thủy'],
    ['trong nước', 'nước ngoài'],
    ['nội địa', 'quốc tế'],
  ],
  // A thing is only one of a row; a list need not name all of them, and cannot come to more than the whole.
  scales: [
    ['tiến sĩ', 'thạc sĩ', 'sau đại học', 'đại học', 'cao đẳng', 'trung cấp', 'sơ cấp'],
    ['xuất sắc', 'giỏi', 'khá', 'trung bình', 'yếu', 'kém'],
    ['công chức', 'viên chức', 'người lao động', 'hợp đồng'],
    ['cấp tỉnh', 'cấp huyện', 'cấp xã', 'tuyến tỉnh', 'tuyến huyện', 'tuyến xã'],
    ['mầm non', 'tiểu học', 'trung học cơ sở', 'trung học phổ thông', 'thcs', 'thpt'],
    ['khiển trách', 'cảnh cáo', 'cách chức', 'khai trừ', 'buộc thôi việc'],
    ['khiếu nại', 'tố cáo', 'kiến nghị', 'phản ánh'],
    ['đúng hạn', 'trước hạn', 'quá hạn', 'trễ hạn'],
    ['mới', 'sửa đổi', 'thay thế', 'bãi bỏ'],
    ['nam', 'nữ'],
    ['5 sao', '4 sao', '3 sao'],
  ],
  // Nouns for people: "10 học sinh" may be part of "25 em".
  persons: [
    'người',
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
  ],
  // "12 điều, 40 khoản" of a law: numbered, and no parts of one another.
  textParts: ['điều', 'khoản', 'chương', 'mục', 'điểm'],
  // What a paragraph may open with: "Cấp tỉnh: tiếp nhận 120 hồ sơ …".
  levels: ['trung ương', 'cấp tỉnh', 'cấp huyện', 'cấp xã', 'tỉnh', 'huyện', 'xã'],
  // The first of a row stands for the others when a total is compared with its parts.
  synonyms: [['tiếp nhận', 'yêu cầu giải quyết']],
  // Verbs and particles between a name and its number: "số hồ sơ (là) 120".
  copulas: ['có', 'là', 'được', 'đã', 'thì', 'về', 'với'],
  // "(10/11 hạng mục đang sản xuất) với khối lượng đạt 22%": the 22% are of something else.
  withWords: ['với'],
  // "Tỷ lệ tiêm chủng đạt 95%", "tỉ lệ hộ nghèo còn 3%": of the cues for a share, those that a name of the rate follows.
  rates: ['tỷ lệ', 'tỉ lệ'],
  // "Nhập 3 xã vào 1 xã": those that join are not among what comes of it.
  absorbing: ['vào'],
  // "Trong số 44 vụ việc, …": a whole follows, then its parts.
  among: ['trong'],
  // Syllables of cues that may stand first or last in the name of a figure all the same: "số hộ nghèo", "tỷ lệ che phủ".
  nameWords: ['số', 'tổng', 'tỷ', 'tỉ', 'lệ', 'mức', 'hơn'],
  // Nouns that stand for others: "12 đơn vị" may be "12 xã".
  generic: ['đơn vị', 'đầu mối', 'trường hợp', 'cơ quan, đơn vị'],
  // "Năm 2019", "tháng 9": of the words of time, those whose number stands behind them.
  calendar: ['năm', 'tháng', 'quý', 'ngày', 'tuần', 'giai đoạn', 'nhiệm kỳ', 'năm học'],
  // Last syllables of nghị định, quyết định, thông tư, nghị quyết, luật, chỉ thị, công văn, pháp lệnh, kế hoạch: 12/2020
  // behind them is a number with its year, no fraction.
  documentWords: ['định', 'tư', 'quyết', 'luật', 'thị', 'văn', 'lệnh', 'hoạch'],
  // "(Tính) đến 30/6", "cập nhật 30/6": 30/6 is a day unless a noun follows it ("đến 30/60 xã").
  dayWords: ['đến', 'trước', 'sau', 'hết', 'nay', 'qua', 'sớm', 'nhật'],
  // "Sáng 5/12": 5/12 is a day, whatever follows.
  partsOfDay: ['sáng', 'trưa', 'chiều', 'tối', 'đêm', 'hôm'],
  // "TP. Vinh", "ThS. Nguyễn Văn A": the full stop ends no sentence.
  shortened: [
    'tp',
    'tx',
    'tt',
    'ths',
    'ts',
    'pgs',
    'gs',
    'bs',
    'ks',
    'kts',
    'cn',
    'st',
    'q',
    'p',
    'h',
    'x',
    'đ',
    'mr',
    'dr',
  ],
  // Of the words for a remainder, those that close a list; "còn" alone does not.
  allTheRest: ['còn lại', 'số còn lại', 'phần còn lại', 'chỉ còn lại'],
  // "…, tổng cộng 26 vụ": the total of what stands before.
  closing: ['tổng cộng', 'tổng số', 'lũy kế', 'luỹ kế'],
  // "Khá 12, trung bình 5": as a grade it is no average.
  grades: ['trung bình'],
  // "Sản phẩm 4 sao": 4 is a grade, not how many.
  gradeNouns: ['sao'],
  // "Giảm 0,4 điểm phần trăm": the difference of two percentages.
  points: ['điểm phần trăm', 'điểm %'],
  // Words that are cut from the end of a noun before it is printed: "50 xã có" is said as "xã".
  joining: ['có', 'hiện', 'đã', 'được', 'là', 'thì', 'và', 'với', 'của', 'tại', 'trong', 'do', 'mà'],
  // Words that tell no two names apart: they are left out when names in the text are compared with one another or with the
  // rows of a table.
  stopWords: [
    'số',
    'lượng',
    'tổng',
    'các',
    'của',
    'và',
    'về',
    'đối',
    'với',
    'cho',
    'trên',
    'tại',
    'theo',
    'được',
    'đã',
    'có',
    'là',
    'trong',
    'đó',
    'từ',
    'đến',
    'những',
    'hiện',
    'nay',
  ],
  // "(Tăng) đến 120", "tới 120": the value reached, not the change.
  upTo: ['đến', 'tới'],
  // Times by which a base is named: "so với quý IV/2024", "6 tháng đầu năm 2024", "tuần trước".
  periods: {
    before: [
      'cùng kỳ',
      'cùng kỳ năm trước',
      'cùng kỳ năm ngoái',
      'tuần trước',
      'tháng trước',
      'quý trước',
      'kỳ trước',
      'năm trước',
      'năm ngoái',
    ],
    quarter: ['quý'],
    month: ['tháng'],
    year: ['năm'],
    half: ['đầu năm', 'cuối năm'],
  },
  // Syllables of "kế hoạch năm", "dự toán cả năm", "kế hoạch được giao", "dự toán pháp lệnh giao": a name of these alone
  // says a plan, and not whose.
  planWords: ['kế', 'hoạch', 'dự', 'toán', 'giao', 'năm', 'cả', 'pháp', 'lệnh'],
  // "Được giao 1.200 tỷ đồng", "HĐND quyết nghị 1.200 tỷ đồng": that amount is the plan.
  assigning: ['giao', 'kế hoạch', 'dự toán', 'quyết nghị'],
  // "52 phiếu": one for each member who votes.
  ballots: ['phiếu'],
  // "Kế hoạch vốn trung ương", later "kế hoạch trung ương": a later mention may leave them out.
  moneyWords: ['vốn', 'tiền'],
  // "Dự toán bổ sung", "kế hoạch vốn kéo dài": not the dự toán or kế hoạch named without these words.
  amending: ['bổ sung', 'điều chỉnh', 'còn lại', 'chưa', 'tăng', 'giảm', 'vượt', 'kéo dài', 'chuyển nguồn', 'đầu năm'],
  // First syllables after "cơ cấu" in "cơ cấu kinh tế", "cơ cấu tổng sản phẩm", "cơ cấu GRDP", "cơ cấu ngành", "cơ cấu giá trị",
  // "cơ cấu các ngành": beside their sectors stand taxes less subsidies, so those shares need not make 100%.
  economies: ['kinh', 'tổng', 'grdp', 'gdp', 'ngành', 'giá', 'các'],
  // "Tiếp nhận 618 yêu cầu, hoàn thành 545 yêu cầu, đang thực hiện 73 yêu cầu": what is done with what came in …
  done: ['hoàn thành', 'giải quyết', 'xử lý', 'trả lời', 'kết thúc', 'khắc phục', 'xong'],
  // … and what is not.
  underWay: ['đang', 'chưa'],
  // "Doanh thu 5.000 tỷ đồng, lỗ 1.337 tỷ đồng", "bán kính 600 km": no part of a like amount.
  extents: ['lỗ', 'lãi', 'bán kính', 'tầm', 'cự ly', 'tốc độ', 'vận tốc', 'độ cao', 'độ sâu'],
  // "12 xã thuộc 3 huyện": whose it is, or where.
  belonging: ['của', 'thuộc', 'trực thuộc', 'tại', 'ở'],
  // "Bộ A, Bộ B cùng Bộ C": beside "và", before the last name of a list.
  joiningNames: ['cùng', 'cùng với'],
  // "Một đơn vị", "hai đồng chí": a number in words before a noun ("năm" is left out: it is a year as well).
  countingWords: ['một', 'hai', 'ba', 'bốn', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  // "12 vụ khác": what is left over.
  others: ['khác'],
  // Words that tell no two measures apart: "tổng số hồ sơ đã giải quyết" is "giải quyết".
  fillers: ['số', 'tổng', 'tổng số', 'hồ', 'sơ', 'đã', 'được', 'là', 'có', 'các', 'việc', 'lượng'],
};
