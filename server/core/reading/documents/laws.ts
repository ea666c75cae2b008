/**
 * Laws by their titles, and those that amend one of them.
 *
 * Sources: the electronic codification of the Ministry of Justice (pháp điển), which gives number and title of the laws
 * in force (as published until 2025); laws since 2022, and some replaced by them, as they are cited. Not complete: of a
 * title or a number that is not here nothing is known.
 */
import type { DocumentNumber } from './number.ts';
import { plainDigits } from './number.ts';

/** The numbers of the laws with a title, with or without "Luật" before it, oldest first; empty where it is not known. */
export function lawsOf(title: string): readonly string[] {
  known ??= read();
  return known.byTitle.get(normal(title)) ?? [];
}

/** "Luật Ngân sách nhà nước" of `83/2015/QH13`; `amends`: the number is that of a law that amends the one with the title. */
export function titleOf(number: DocumentNumber): { readonly title: string; readonly amends: boolean } | undefined {
  known ??= read();
  return known.byNumber.get(`${plainDigits(number)}/${number.year}/${number.symbol}`);
}

/**
 * The years of the laws with a title and of those that amend it, oldest first; `main` has the first alone. Empty where the
 * title is not known.
 */
export function yearsOfLaw(title: string): { readonly main: readonly string[]; readonly all: readonly string[] } {
  known ??= read();
  const years = (numbers: readonly string[] = []): string[] => numbers.map(number => number.split('/')[1]!);
  const main = years(known.byTitle.get(normal(title)));
  return { main, all: [...main, ...years(known.amended.get(normal(title)))] };
}

/** Whether two titles are one, whatever their letters' case, commas, and where a tone mark stands. */
export function sameTitle(a: string, b: string): boolean {
  return normal(a) === normal(b);
}

/** Whether one title begins with the whole of another: "Đầu tư công" with "Đầu tư". */
export function beginsWith(title: string, beginning: string): boolean {
  return normal(title).startsWith(`${normal(beginning)} `);
}

interface Known {
  readonly byTitle: ReadonlyMap<string, readonly string[]>;
  /** Numbers of amending laws by the title of the one they amend. */
  readonly amended: ReadonlyMap<string, readonly string[]>;
  readonly byNumber: ReadonlyMap<string, { readonly title: string; readonly amends: boolean }>;
}

let known: Known | undefined;

function read(): Known {
  const byTitle = new Map<string, readonly string[]>();
  const amended = new Map<string, readonly string[]>();
  const byNumber = new Map<string, { readonly title: string; readonly amends: boolean }>();
  for (const amends of [false, true]) {
    for (const line of (amends ? amending : table).trim().split('\n')) {
      const [title, list] = line.split(': ');
      const numbers = list!.split(', ');
      (amends ? amended : byTitle).set(normal(title!), numbers);
      for (const number of numbers) byNumber.set(number.replace(/^0/, ''), { title: title!, amends });
    }
  }
  return { byTitle, amended, byNumber };
}

function normal(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[,;]/g, ' ')
    .replace(/oà(?!\p{L})/gu, 'òa')
    .replace(/oá(?!\p{L})/gu, 'óa')
    .replace(/uỷ(?!\p{L})/gu, 'ủy')
    .replace(/uý(?!\p{L})/gu, 'úy')
    .replace(/sỹ(?!\p{L})/gu, 'sĩ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:bộ luật|luật) (?!sư$)/u, '')
    .replace(/ \(?sửa đổi\)?$/u, '')
    .replace(/ (?:năm )?(?:19|20)\d\d$/u, '');
}

const table = `
Luật An ninh mạng: 24/2018/QH14, 116/2025/QH15
Luật An ninh quốc gia: 32/2004/QH11
Luật An toàn thông tin mạng: 86/2015/QH13
Luật An toàn thực phẩm: 55/2010/QH12
Luật An toàn, vệ sinh lao động: 84/2015/QH13
Luật Ban hành văn bản quy phạm pháp luật: 80/2015/QH13, 64/2025/QH15
Luật Biên giới quốc gia: 06/2003/QH11
Luật Biên phòng Việt Nam: 66/2020/QH14
Luật Biển Việt Nam: 18/2012/QH13
Luật Báo chí: 103/2016/QH13
Luật Bình đẳng giới: 73/2006/QH11
Luật Bưu chính: 49/2010/QH12
Luật Bảo hiểm tiền gửi: 06/2012/QH13
Luật Bảo hiểm xã hội: 58/2014/QH13, 41/2024/QH15
Luật Bảo hiểm y tế: 25/2008/QH12
Luật Bảo vệ bí mật nhà nước: 29/2018/QH14
Luật Bảo vệ, chăm sóc và giáo dục trẻ em: 25/2004/QH11
Luật Bảo vệ dữ liệu cá nhân: 91/2025/QH15
Luật Bảo vệ môi trường: 55/2014/QH13, 72/2020/QH14
Luật Bảo vệ quyền lợi người tiêu dùng: 59/2010/QH12, 19/2023/QH15
Luật Bảo vệ và kiểm dịch thực vật: 41/2013/QH13
Luật Bảo vệ và phát triển rừng: 29/2004/QH11
Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân: 85/2015/QH13
Luật Chuyển giao công nghệ: 07/2017/QH14
Luật Chăn nuôi: 32/2018/QH14
Luật Chất lượng sản phẩm, hàng hóa: 05/2007/QH12
Luật Chứng khoán: 70/2006/QH11, 54/2019/QH14
Luật Các công cụ chuyển nhượng: 49/2005/QH11
Luật Các tổ chức tín dụng: 47/2010/QH12, 32/2024/QH15
Luật Cán bộ, công chức: 22/2008/QH12, 80/2025/QH15
Luật Công an nhân dân: 73/2014/QH13, 37/2018/QH14
Luật Công chứng: 53/2014/QH13, 46/2024/QH15
Luật Công nghệ cao: 21/2008/QH12, 133/2025/QH15
Luật Công nghệ thông tin: 67/2006/QH11
Luật Công đoàn: 12/2012/QH13, 50/2024/QH15
Luật Căn cước: 26/2023/QH15
Luật Căn cước công dân: 59/2014/QH13
Luật Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài: 33/2009/QH12
Luật Cơ yếu: 05/2011/QH13
Luật Cư trú: 81/2006/QH11, 68/2020/QH14
Luật Cạnh tranh: 27/2004/QH11, 23/2018/QH14
Luật Cảnh sát biển Việt Nam: 33/2018/QH14
Luật Cảnh sát cơ động: 04/2022/QH15
Luật Cảnh vệ: 13/2017/QH14
Luật Di sản văn hóa: 28/2001/QH10, 45/2024/QH15
Luật Doanh nghiệp: 68/2014/QH13, 59/2020/QH14
Luật Du lịch: 09/2017/QH14
Luật Dân quân tự vệ: 43/2009/QH12, 48/2019/QH14
Bộ luật Dân sự: 91/2015/QH13
Luật Dược: 105/2016/QH13
Luật Dầu khí: 12/2022/QH15
Luật Dữ liệu: 60/2024/QH15
Luật Dự trữ quốc gia: 22/2012/QH13
Luật Giao dịch điện tử: 51/2005/QH11, 20/2023/QH15
Luật Giao thông đường bộ: 23/2008/QH12
Luật Giao thông đường thủy nội địa: 23/2004/QH11
Luật Giá: 11/2012/QH13, 16/2023/QH15
Luật Giám định tư pháp: 13/2012/QH13
Luật Giáo dục: 38/2005/QH11, 43/2019/QH14
Luật Giáo dục nghề nghiệp: 74/2014/QH13
Luật Giáo dục quốc phòng và an ninh: 30/2013/QH13
Luật Giáo dục đại học: 08/2012/QH13
Luật Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác: 75/2006/QH11
Luật Hoạt động chữ thập đỏ: 11/2008/QH12
Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân: 87/2015/QH13
Bộ luật Hàng hải: 95/2015/QH13
Luật Hàng không dân dụng Việt Nam: 66/2006/QH11
Bộ luật Hình sự: 15/1999/QH10, 100/2015/QH13
Luật Hòa giải, đối thoại tại Tòa án: 58/2020/QH14
Luật Hòa giải ở cơ sở: 35/2013/QH13
Luật Hóa chất: 06/2007/QH12
Luật Hôn nhân và gia đình: 52/2014/QH13
Luật Hải quan: 54/2014/QH13
Luật Hỗ trợ doanh nghiệp nhỏ và vừa: 04/2017/QH14
Luật Hộ tịch: 60/2014/QH13
Luật Hợp tác xã: 23/2012/QH13, 17/2023/QH15
Luật Khiếu nại: 02/2011/QH13
Luật Khoa học và công nghệ: 29/2013/QH13
Luật Khoáng sản: 60/2010/QH12
Luật Khám bệnh, chữa bệnh: 40/2009/QH12, 15/2023/QH15
Luật Khí tượng thủy văn: 90/2015/QH13
Luật Kinh doanh bảo hiểm: 24/2000/QH10, 08/2022/QH15
Luật Kinh doanh bất động sản: 66/2014/QH13, 29/2023/QH15
Luật Kiến trúc: 40/2019/QH14
Luật Kiểm toán nhà nước: 81/2015/QH13
Luật Kiểm toán độc lập: 67/2011/QH12
Luật Kế toán: 88/2015/QH13
Bộ luật Lao động: 10/2012/QH13, 45/2019/QH14
Luật Luật sư: 65/2006/QH11
Luật Lâm nghiệp: 16/2017/QH14
Luật Lý lịch tư pháp: 28/2009/QH12
Luật Lưu trữ: 01/2011/QH13, 33/2024/QH15
Luật Lực lượng dự bị động viên: 53/2019/QH14
Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở: 30/2023/QH15
Luật Mặt trận Tổ quốc Việt Nam: 75/2015/QH13
Luật Nghĩa vụ quân sự: 78/2015/QH13
Luật Ngân hàng Nhà nước Việt Nam: 46/2010/QH12
Luật Ngân sách nhà nước: 83/2015/QH13, 89/2025/QH15
Luật Người cao tuổi: 39/2009/QH12
Luật Người khuyết tật: 51/2010/QH12
Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng: 69/2020/QH14
Luật Nhà ở: 65/2014/QH13, 27/2023/QH15
Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam: 47/2014/QH13
Luật Nuôi con nuôi: 52/2010/QH12
Luật Năng lượng nguyên tử: 18/2008/QH12
Luật Phá sản: 51/2014/QH13
Luật Phí và lệ phí: 97/2015/QH13
Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ: 55/2024/QH15
Luật Phòng cháy và chữa cháy: 27/2001/QH10
Luật Phòng, chống bạo lực gia đình: 02/2007/QH12, 13/2022/QH15
Luật Phòng, chống bệnh truyền nhiễm: 03/2007/QH12
Luật Phòng, chống khủng bố: 28/2013/QH13
Luật Phòng, chống ma túy: 23/2000/QH10, 73/2021/QH14
Luật Phòng, chống mua bán người: 66/2011/QH12, 53/2024/QH15
Luật Phòng, chống rửa tiền: 07/2012/QH13, 14/2022/QH15
Luật Phòng, chống tham nhũng: 36/2018/QH14
Luật Phòng, chống thiên tai: 33/2013/QH13
Luật Phòng, chống tác hại của rượu, bia: 44/2019/QH14
Luật Phòng, chống tác hại của thuốc lá: 09/2012/QH13
Luật Phổ biến, giáo dục pháp luật: 14/2012/QH13
Luật Quy hoạch: 21/2017/QH14
Luật Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng: 98/2015/QH13
Luật Quản lý ngoại thương: 05/2017/QH14
Luật Quản lý nợ công: 20/2017/QH14
Luật Quản lý, sử dụng tài sản công: 15/2017/QH14
Luật Quản lý, sử dụng tài sản nhà nước: 09/2008/QH12
Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ: 14/2017/QH14
Luật Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp: 69/2014/QH13
Luật Quản lý thuế: 78/2006/QH11, 38/2019/QH14, 108/2025/QH15
Luật Quảng cáo: 16/2012/QH13
Luật Quốc phòng: 39/2005/QH11, 22/2018/QH14
Luật Quốc tịch Việt Nam: 24/2008/QH12
Luật Sĩ quan quân đội nhân dân Việt Nam: 16/1999/QH10
Luật Sở hữu trí tuệ: 50/2005/QH11
Luật Sử dụng năng lượng tiết kiệm và hiệu quả: 50/2010/QH12
Luật Thanh niên: 53/2005/QH11, 57/2020/QH14
Luật Thanh tra: 56/2010/QH12, 11/2022/QH15, 84/2025/QH15
Luật Thi hành tạm giữ, tạm giam: 94/2015/QH13
Luật Thi hành án dân sự: 26/2008/QH12
Luật Thi hành án hình sự: 53/2010/QH12, 41/2019/QH14
Luật Thi đua, khen thưởng: 06/2022/QH15
Luật Thuế bảo vệ môi trường: 57/2010/QH12
Luật Thuế giá trị gia tăng: 13/2008/QH12, 48/2024/QH15
Luật Thuế sử dụng đất phi nông nghiệp: 48/2010/QH12
Luật Thuế thu nhập cá nhân: 04/2007/QH12
Luật Thuế thu nhập doanh nghiệp: 14/2008/QH12, 67/2025/QH15
Luật Thuế tiêu thụ đặc biệt: 27/2008/QH12, 66/2025/QH15
Luật Thuế tài nguyên: 45/2009/QH12
Luật Thuế xuất khẩu, thuế nhập khẩu: 107/2016/QH13
Luật Thú y: 79/2015/QH13
Luật Thư viện: 46/2019/QH14
Luật Thương mại: 36/2005/QH11
Luật Thể dục, thể thao: 77/2006/QH11
Luật Thỏa thuận quốc tế: 70/2020/QH14
Luật Thống kê: 89/2015/QH13
Luật Thủ đô: 25/2012/QH13, 39/2024/QH15
Luật Thủy lợi: 08/2017/QH14
Luật Thủy sản: 18/2017/QH14
Luật Thực hiện dân chủ ở cơ sở: 10/2022/QH15
Luật Thực hành tiết kiệm, chống lãng phí: 44/2013/QH13
Luật Tiêu chuẩn và quy chuẩn kỹ thuật: 68/2006/QH11
Luật Tiếp công dân: 42/2013/QH13
Luật Tiếp cận thông tin: 104/2016/QH13
Luật Trách nhiệm bồi thường của Nhà nước: 35/2009/QH12, 10/2017/QH14
Luật Trưng cầu ý dân: 96/2015/QH13
Luật Trưng mua, trưng dụng tài sản: 15/2008/QH12
Luật Trật tự, an toàn giao thông đường bộ: 36/2024/QH15
Luật Trẻ em: 102/2016/QH13
Luật Trọng tài thương mại: 54/2010/QH12
Luật Trồng trọt: 31/2018/QH14
Luật Trợ giúp pháp lý: 11/2017/QH14
Luật Tài nguyên, môi trường biển và hải đảo: 82/2015/QH13
Luật Tài nguyên nước: 17/2012/QH13, 28/2023/QH15
Luật Tín ngưỡng, tôn giáo: 02/2016/QH14
Luật Tương trợ tư pháp: 08/2007/QH12
Luật Tần số vô tuyến điện: 42/2009/QH12
Luật Tố cáo: 03/2011/QH13, 25/2018/QH14
Bộ luật Tố tụng dân sự: 92/2015/QH13
Luật Tố tụng hành chính: 93/2015/QH13
Bộ luật Tố tụng hình sự: 19/2003/QH11, 101/2015/QH13
Luật Tổ chức Chính phủ: 76/2015/QH13, 63/2025/QH15
Luật Tổ chức chính quyền địa phương: 77/2015/QH13, 65/2025/QH15, 72/2025/QH15
Luật Tổ chức cơ quan điều tra hình sự: 99/2015/QH13
Luật Tổ chức Quốc hội: 57/2014/QH13
Luật Tổ chức Tòa án nhân dân: 62/2014/QH13, 34/2024/QH15
Luật Tổ chức Viện kiểm sát nhân dân: 63/2014/QH13
Luật Viên chức: 58/2010/QH12
Luật Viễn thông: 41/2009/QH12, 24/2023/QH15
Luật Việc làm: 38/2013/QH13, 74/2025/QH15
Luật Xuất bản: 19/2012/QH13
Luật Xuất cảnh, nhập cảnh của công dân Việt Nam: 49/2019/QH14
Luật Xây dựng: 50/2014/QH13
Luật Xử lý vi phạm hành chính: 15/2012/QH13
Luật Đa dạng sinh học: 20/2008/QH12
Luật Điều ước quốc tế: 108/2016/QH13
Luật Điện lực: 28/2004/QH11, 61/2024/QH15
Luật Điện ảnh: 62/2006/QH11, 05/2022/QH15
Luật Đo lường: 04/2011/QH13
Luật Đo đạc và bản đồ: 27/2018/QH14
Luật Đê điều: 79/2006/QH11
Luật Đường bộ: 35/2024/QH15
Luật Đường sắt: 06/2017/QH14
Luật Đất đai: 45/2013/QH13, 31/2024/QH15
Luật Đấu giá tài sản: 01/2016/QH14
Luật Đấu thầu: 43/2013/QH13, 22/2023/QH15
Luật Đầu tư: 67/2014/QH13, 61/2020/QH14, 143/2025/QH15
Luật Đầu tư công: 49/2014/QH13, 39/2019/QH14, 58/2024/QH15
Luật Đầu tư theo phương thức đối tác công tư: 64/2020/QH14
Luật Đặc xá: 07/2007/QH12, 30/2018/QH14
Luật Địa chất và khoáng sản: 54/2024/QH15
`;

/** Laws that amend one other, by the title of that. */
const amending = `
Luật Ban hành văn bản quy phạm pháp luật: 63/2020/QH14
Luật Bảo hiểm y tế: 46/2014/QH13, 51/2024/QH15
Luật Cư trú: 36/2013/QH13
Luật Di sản văn hóa: 32/2009/QH12
Luật Dầu khí: 10/2008/QH12
Luật Giao thông đường thủy nội địa: 48/2014/QH13
Luật Giám định tư pháp: 56/2020/QH14
Luật Giáo dục: 44/2009/QH12
Luật Giáo dục đại học: 34/2018/QH14
Luật Hàng không dân dụng Việt Nam: 61/2014/QH13
Bộ luật Hình sự: 12/2017/QH14
Luật Kiểm toán nhà nước: 55/2019/QH14
Luật Luật sư: 20/2012/QH13
Luật Phòng cháy và chữa cháy: 40/2013/QH13
Luật Phòng, chống ma túy: 16/2008/QH12
Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ: 50/2019/QH14
Luật Quản lý thuế: 21/2012/QH13
Luật Quảng cáo: 75/2025/QH15
Luật Quốc tịch Việt Nam: 56/2014/QH13
Luật Sĩ quan quân đội nhân dân Việt Nam: 19/2008/QH12, 72/2014/QH13
Luật Sở hữu trí tuệ: 36/2009/QH12
Luật Sử dụng năng lượng tiết kiệm và hiệu quả: 77/2025/QH15
Luật Thi hành án dân sự: 64/2014/QH13
Luật Thi đua, khen thưởng: 47/2005/QH11, 39/2013/QH13
Luật Thuế thu nhập cá nhân: 26/2012/QH13
Luật Thuế thu nhập doanh nghiệp: 32/2013/QH13
Luật Thuế tiêu thụ đặc biệt: 70/2014/QH13
Luật Thể dục, thể thao: 26/2018/QH14
Bộ luật Tố tụng hình sự: 02/2021/QH15
Luật Tổ chức Quốc hội: 65/2020/QH14, 62/2025/QH15
Luật Xây dựng: 62/2020/QH14
Luật Xử lý vi phạm hành chính: 67/2020/QH14
Luật Điện lực: 24/2012/QH13
`;
