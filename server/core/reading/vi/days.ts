/**
 * Vietnamese words of what is only to be, of papers, whose day is not that of their receipt, of letters and their answers,
 * of what is late, and of months told one by one.
 */

/** "Dự kiến khởi công ngày …": before both days, what is planned may come otherwise. */
export const plans: readonly string[] = ['dự kiến', 'kế hoạch', 'sẽ', 'phấn đấu', 'đề nghị', 'nếu'];

/** "Sau khi nhận đơn hẹn làm việc ngày …": before the second day, of what was still to come. */
export const arranged: readonly string[] = [
  'hẹn',
  'dự kiến',
  'kế hoạch',
  'sẽ',
  'lịch',
  'mời',
  'triệu tập',
  'thông báo',
  'đăng ký',
  'đăng kí',
  'chuẩn bị',
  'thống nhất',
  'ấn định',
  'chốt',
  'đề nghị',
  'đề xuất',
  'xin',
  'yêu cầu',
  'đặt',
];

/** "Trước khi nhận công văn ngày …": the day on it. */
export const papers: readonly string[] = [
  'đơn',
  'thư',
  'công văn',
  'văn bản',
  'giấy',
  'tờ trình',
  'quyết định',
  'báo cáo',
  'kết luận',
  'biên bản',
  'phiếu',
  'công điện',
  'chỉ thị',
  'nghị quyết',
];

/** "Khởi công ngày … sau khi được phê duyệt ngày …": the order of two days; the first is that of what comes later. */
export const afterwards = 'sau';
export const beforehand = 'trước';
/** "Quyết định ngày 12/6/2024 được ban hành sau khi …": what may stand between a day and those; no plan is carried out so. */
export const done: readonly string[] = ['ban hành', 'ký', 'ký ban hành', 'cấp', 'phê duyệt', 'thông qua'];

/** "Có văn bản trả lời đơn đề ngày …". */
export const replied: readonly string[] = ['trả lời', 'phúc đáp'];
export const answered: readonly string[] = [
  'đơn',
  'thư',
  'văn bản',
  'công văn',
  'kiến nghị',
  'đề nghị',
  'phản ánh',
  'câu hỏi',
];
/** Between the letter and the day: of another event than its writing. */
export const otherEvents: readonly string[] = [
  'trước',
  'đến',
  'vào',
  'hạn',
  'từ',
  'sau',
  'và',
  'đồng thời',
  'rồi',
  'để',
  'nhưng',
  'song',
  'tổ chức',
  'họp',
  'đối thoại',
  'làm việc',
  'kiểm tra',
];
/** "Công văn số 12/UBND-VX ngày 17/6/2024 (nhận ngày 14/6/2024)": behind the day of a letter, that on which it came. */
export const received: readonly string[] = ['nhận', 'nhận được', 'tiếp nhận', 'văn thư nhận'];
/** In a letter's name: what it speaks of may have come before, and what is added to it came later. */
export const speakingOf: readonly string[] = ['về', 'đối với', 'bổ sung', 'kèm', 'kèm theo'];

/** Words of what is late or early; a passage without them says nothing of either. */
export const lateOrEarly: readonly string[] = ['chậm', 'trễ', 'muộn', 'quá hạn', 'sớm', 'trước hạn', 'vượt tiến độ'];
export const lateWords = '(?:bị |đã )?(?:chậm|trễ|muộn|quá)(?: hạn| tiến độ)?';
export const earlyWords: readonly string[] = ['sớm hơn', 'sớm', 'trước hạn', 'vượt tiến độ'];
/** The term is another than the one told. */
export const otherTermWords: readonly string[] = ['gia hạn', 'lùi', 'hoãn', 'dời', 'điều chỉnh'];
export const newTermWords: readonly string[] = [...otherTermWords, 'bổ sung', 'sửa đổi', 'phụ lục', 'mới'];
/** Before the day by which something was due. */
export const termWords: readonly string[] = [
  'hạn',
  'trước',
  'chậm nhất',
  'muộn nhất',
  'kế hoạch',
  'hợp đồng',
  'phải (?:xong|hoàn thành|nộp|bàn giao)',
];
/** Between the two days: what was done is told. */
export const yetWords: readonly string[] = ['nhưng', 'song', 'thực tế', 'tuy nhiên', 'đến', 'mới', 'đã', 'vẫn'];
/** Behind ";": the same thing goes on being told. */
export const goesOn = '(?:nhưng |song |thực tế )?(?:đến )?ngày ';
/** Behind "so với": what was due, and not what others did. */
export const dueWords: readonly string[] = [
  '(?:thời )?hạn',
  'quy định',
  'kế hoạch',
  'hợp đồng',
  'yêu cầu',
  'tiến độ',
  'ngày',
];

/** Before one month of a quarter that is singled out. */
export const singlingOut: readonly string[] = ['riêng', 'trong đó,?'];
export const mostOf = '(?:cao|thấp|nhiều|ít|đông|chủ yếu) nhất là';
/** Words after which a month may be of another time than the quarter. */
export const otherTimes: readonly string[] = ['quý ', 'năm ', 'so với', 'trước', 'lũy kế', 'luỹ kế', 'cùng kỳ'];
export const laterTimes: readonly string[] = ['tháng ', 'dự kiến', 'kế hoạch', 'phải', 'sẽ', 'đến '];
/** Before a quarter: more than the quarter, or another time. */
export const notWithin: readonly string[] = ['đến', 'hết', 'trước', 'sau', 'với', 'từ', 'ngoài', 'lũy kế', 'luỹ kế'];
/** Between a month and its own figure. */
export const countingWords: readonly string[] = [
  'có',
  'là',
  'đạt',
  'thu',
  'chi',
  'giải quyết',
  'tiếp nhận',
  'ghi nhận',
  'xảy ra',
  'phát hiện',
  'xử lý',
];

/** Before the year of which a thing is as old as is said behind: "xây dựng năm 1975, đến nay đã 49 năm". */
export const doneOfThings: readonly string[] = [
  'xây dựng',
  'xây',
  'khánh thành',
  'thành lập',
  'ra đời',
  'hoạt động',
  'lắp đặt',
  'đưa vào (?:sử dụng|vận hành|khai thác|hoạt động)',
];
export const goesOnOfThings: readonly string[] = [
  'tuổi',
  'khai thác',
  'sử dụng',
  'vận hành',
  'hoạt động',
  'xây dựng và (?:phát triển|trưởng thành)',
];

export const invitations: readonly string[] = ['giấy mời', 'thư mời', 'giấy triệu tập'];
/** What people are called to, right before its day. */
export const gatherings =
  '(?:cuộc |buổi |phiên )?(?:họp|làm việc|hội nghị|hội thảo|tọa đàm)(?: trực tuyến| giao ban| tổ chức| diễn ra| được tổ chức)?';
