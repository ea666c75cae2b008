/**
 * Names of provinces and centrally run cities, before and after 01/7/2025.
 *
 * Source: the 63 units of the list of administrative units of 2019, which contain the names of the 34 of Resolution
 * 202/2025/QH15 of the National Assembly.
 */
import { longestFirst } from '../../text.ts';

const names =
  'An Giang|Bà Rịa - Vũng Tàu|Bà Rịa-Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Huế|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Thừa Thiên - Huế|Tiền Giang|Hồ Chí Minh|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái';

/** Longest first, for alternations. */
export const provinces: readonly string[] = longestFirst(names.split('|'));

/** Whether a place of signing is a province: "Kiên Giang", "TP. Hồ Chí Minh", "Khánh Hoà", "Bà Rịa – Vũng Tàu". */
export function isProvince(place: string): boolean {
  return known.has(letters(place.replace(/^(?:tỉnh|thành phố|TP\.?) ?/iu, '')));
}

/** Where the tone mark stands, spaces and dashes make no other place. */
function letters(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}

const known: ReadonlySet<string> = new Set(provinces.map(letters));
