/**
 * The days of issue of documents of central bodies that reports often cite.
 *
 * Source: mentions counted in some 14,000 public Vietnamese pages (laws, guides, news) up to December 2025. Kept are
 * documents mentioned with a day three times or more, three of four times with the same, of the year that their number
 * holds, and in order with their neighbours in the series. It is what others write, not the documents themselves:
 * another day is remarked on, and the original decides.
 */
import type { CalendarDate } from '../dates.ts';
import { type DocumentNumber, plainDigits } from './number.ts';

/** The day by which a document is usually cited; `year` is that of the date where the number holds none. */
export function knownDate(number: DocumentNumber, year: number): CalendarDate | undefined {
  days ??= read();
  return days.get(keyOf(plainDigits(number), number.symbol, year, number.year !== undefined));
}

let days: ReadonlyMap<string, CalendarDate> | undefined;

function keyOf(digits: string, symbol: string, year: number, within: boolean): string {
  return `${digits}/${symbol}/${year}/${within ? 'in' : ''}`;
}

function read(): ReadonlyMap<string, CalendarDate> {
  const found = new Map<string, CalendarDate>();
  for (const line of table.trim().split('\n')) {
    const [head, list] = line.split(': ');
    const [symbol, written] = head!.split(' ');
    const year = Number(written!.replace(/[()]/g, ''));
    for (const item of list!.split(', ')) {
      const [digits, date] = item.split(' ');
      const [day, month] = date!.split('/');
      const within = !written!.startsWith('(');
      found.set(keyOf(digits!, symbol!, year, within), { year, month: Number(month), day: Number(day) });
    }
  }
  return found;
}

/** Symbol and year, the year in parentheses where the number does not hold it; then numbers with day and month. */
const table = `
CT-TTg (2024): 27 15/8
CT-TTg (2025): 32 21/10
NQ-CP (2025): 50 13/3, 66 26/3, 71 1/4, 214 23/7, 380 25/11
NQ-CP 2025: 7 17/9
NĐ-CP 2004: 204 14/12
NĐ-CP 2007: 127 1/8
NĐ-CP 2008: 132 31/12
NĐ-CP 2010: 63 8/6
NĐ-CP 2011: 53 1/7
NĐ-CP 2012: 24 3/4, 28 10/4, 45 21/5, 105 17/12
NĐ-CP 2013: 6 9/1, 48 14/5, 52 16/5, 83 22/7, 85 29/7, 166 12/11
NĐ-CP 2014: 83 3/9, 116 4/12
NĐ-CP 2015: 8 21/1, 23 16/2, 123 15/11
NĐ-CP 2016: 10 1/2, 23 5/4, 33 10/5, 39 15/5, 58 1/7, 61 1/7, 94 1/7, 96 1/7, 99 1/7, 120 23/8, 123 1/9, 134 1/9
NĐ-CP 2017: 2 9/1, 92 7/8, 101 1/9, 151 26/12, 168 31/12
NĐ-CP 2018: 5 5/1, 31 8/3, 69 15/5, 76 15/5, 156 16/11, 158 22/11
NĐ-CP 2019: 18 1/2, 32 10/4, 37 7/5, 47 5/6, 54 19/6, 98 27/12
NĐ-CP 2020: 11 20/1, 30 5/3, 40 6/4, 45 8/4, 47 9/4, 58 27/5, 72 30/6, 77 1/7, 78 6/7, 84 17/7, 101 28/8, 105 8/9, 112 18/9, 115 25/9, 117 28/9, 120 7/10, 123 19/10, 126 19/10, 132 5/11, 135 18/11, 136 24/11, 138 27/11, 145 14/12, 155 31/12, 157 31/12
NĐ-CP 2021: 6 26/1, 20 15/3, 29 26/3, 31 26/3, 35 29/3, 47 1/4, 60 21/6, 80 26/8, 95 1/11, 98 8/11, 111 9/12, 114 16/12, 118 23/12, 131 30/12
NĐ-CP 2022: 8 10/1, 10 15/1, 23 5/4, 27 19/4, 35 28/5, 37 6/6, 39 18/6, 42 24/6, 43 24/6, 45 7/7, 48 26/7, 57 25/8, 63 12/9, 68 22/9, 91 30/10, 94 7/11, 96 29/11, 105 22/12, 111 30/12
NĐ-CP 2023: 6 21/2, 7 3/3, 16 25/4, 20 4/5, 26 31/5, 28 2/6, 29 3/6, 33 10/6, 58 12/8, 65 23/8, 71 20/9, 72 26/9, 82 28/11, 85 7/12, 95 29/12, 98 31/12
NĐ-CP 2024: 23 27/2, 24 27/2, 31 15/3, 52 15/5, 58 24/5, 69 25/6, 71 27/6, 72 30/6, 73 30/6, 85 10/7, 88 15/7, 95 24/7, 96 24/7, 100 26/7, 101 29/7, 102 30/7, 103 30/7, 104 31/7, 108 23/8, 112 11/9, 114 15/9, 115 16/9, 137 23/10, 147 9/11, 148 12/11, 165 26/12, 175 30/12, 177 31/12, 178 31/12
NĐ-CP 2025: 5 6/1, 8 9/1, 19 10/2, 25 21/2, 29 24/2, 33 25/2, 35 25/2, 37 26/2, 40 26/2, 42 27/2, 43 28/2, 44 28/2, 55 2/3, 61 4/3, 62 4/3, 67 15/3, 70 20/3, 77 1/4, 78 1/4, 79 1/4, 109 20/5, 113 3/6, 118 9/6, 121 11/6, 124 11/6, 125 11/6, 131 12/6, 133 12/6, 136 12/6, 140 12/6, 144 12/6, 146 12/6, 148 12/6, 150 12/6, 151 12/6, 155 16/6, 163 29/6, 166 30/6, 167 30/6, 170 30/6, 181 1/7, 186 1/7, 187 1/7, 193 2/7, 200 9/7, 208 17/7, 214 4/8, 216 5/8, 217 5/8, 225 15/8, 226 15/8, 238 3/9, 239 3/9, 243 11/9, 245 11/9, 255 29/9, 262 14/10, 263 14/10, 267 14/10, 268 14/10, 272 16/10, 278 22/10, 280 27/10, 283 31/10, 291 6/11, 293 10/11, 297 17/11, 305 25/11, 308 28/11
QH10 2001: 51 25/12
QH11 2003: 23 26/11
QH12 2010: 55 24/11
QH13 2013: 29 18/6, 66 29/11
QH13 2014: 69 26/11
QH14 2016: 28 11/11
QH14 2017: 9 19/6
QH14 2019: 38 13/6
QH14 2020: 64 18/6, 72 17/11, 107 10/6
QH15 2022: 43 11/1, 63 16/6, 71 15/11
QH15 2023: 16 19/6, 20 22/6, 27 27/11, 98 24/6
QH15 2024: 31 18/1, 43 29/6, 48 26/11, 54 29/11, 56 29/11, 57 29/11, 58 29/11, 136 26/6, 142 29/6, 163 27/11, 170 30/11, 171 30/11
QH15 2025: 64 19/2, 72 16/6, 87 25/6, 90 25/6, 93 27/6, 190 19/2, 193 19/2, 197 17/5, 201 29/5, 202 12/6, 203 16/6, 204 17/6
QĐ-BTC (2022): 1462 22/7
QĐ-BTC (2025): 1474 24/4, 3078 3/9, 3103 5/9, 3740 5/11
QĐ-TTg 2005: 92 29/4, 290 8/11
QĐ-TTg 2008: 142 27/10
QĐ-TTg (2010): 1989 1/11
QĐ-TTg 2010: 38 6/5, 53 20/8
QĐ-TTg (2011): 13 4/1
QĐ-TTg 2011: 62 9/11
QĐ-TTg (2014): 999 19/6
QĐ-TTg 2015: 49 14/10
QĐ-TTg 2016: 25 27/6
QĐ-TTg (2017): 1198 15/8
QĐ-TTg 2018: 43 1/11
QĐ-TTg 2019: 29 3/10
QĐ-TTg (2020): 749 3/6
QĐ-TTg 2020: 19 17/6
QĐ-TTg (2021): 1529 15/9
QĐ-TTg 2021: 39 30/12
QĐ-TTg (2022): 1085 15/9
QĐ-TTg 2022: 13 9/5
QĐ-TTg (2023): 866 18/7
QĐ-TTg 2023: 23 18/9
QĐ-TTg (2024): 213 1/3, 270 2/4, 991 16/9, 1132 9/10, 1569 12/12
QĐ-TTg (2025): 6 2/1, 444 27/2, 751 11/4, 2265 14/10, 2530 19/11, 2581 24/11
QĐ-TTg 2025: 11 23/4, 14 29/5, 15 14/6, 22 10/7
TT-BCT 2014: 16 29/5
TT-BCT 2018: 5 3/4, 25 12/9
TT-BCT 2019: 3 22/1
TT-BCT 2020: 6 24/3
TT-BCT 2025: 2 1/2, 9 1/2, 12 1/2, 18 13/3, 40 22/6, 49 9/9, 56 28/11, 58 2/12
TT-BGDĐT 2009: 28 21/10
TT-BGDĐT 2024: 6 10/4, 29 30/12
TT-BGDĐT 2025: 15 24/7
TT-BGTVT 2017: 42 15/11
TT-BGTVT 2021: 44 31/12
TT-BGTVT 2024: 35 15/11
TT-BKHCN 2012: 28 12/12
TT-BKHCN 2023: 11 26/6
TT-BKHCN 2025: 7 20/6, 10 27/6
TT-BKHĐT 2021: 3 9/4, 9 16/11
TT-BKHĐT 2022: 10 15/6
TT-BKHĐT 2024: 2 6/3
TT-BNNMT 2025: 1 15/5, 14 19/6, 16 19/6, 37 2/7, 40 2/7, 60 14/10
TT-BNV 2023: 13 31/8
TT-BNV 2025: 5 14/5, 6 15/5, 22 19/10
TT-BQP 2017: 52 10/3
TT-BQP 2018: 148 4/10
TT-BQP 2023: 105 6/12
TT-BQP 2024: 13 18/3, 104 27/11
TT-BQP 2025: 103 26/9
TT-BTC 2011: 141 20/10
TT-BTC 2012: 195 15/11
TT-BTC 2013: 111 15/8, 156 6/11, 219 31/12
TT-BTC 2014: 200 22/12
TT-BTC 2015: 14 30/1, 38 25/3, 75 18/5
TT-BTC 2016: 53 21/3, 226 11/11, 257 11/11
TT-BTC 2018: 39 20/4
TT-BTC 2021: 40 1/6, 80 29/9
TT-BTC 2022: 31 8/6
TT-BTC 2023: 55 15/8
TT-BTC 2024: 10 5/2, 75 31/10
TT-BTC 2025: 12 19/3, 32 31/5, 64 30/6, 94 14/10, 105 31/10
TT-BTNMT 2022: 2 10/1
TT-BTNMT 2025: 7 28/2
TT-BTP 2016: 10 22/7
TT-BTP 2020: 1 3/3, 11 31/12
TT-BTP 2025: 9 16/6, 11 25/6
TT-BTTTT 2020: 21 7/9
TT-BXD 2025: 10 14/6
TT-BYT 2025: 21 27/6, 22 28/6, 44 22/11
TT-VPCP 2017: 2 31/10
TT-VPCP 2023: 1 5/4
TT-VPCP 2025: 3 15/9
UBTVQH13 2016: 1211 25/5
UBTVQH15 2024: 60 24/12
UBTVQH15 2025: 76 14/4
`;
