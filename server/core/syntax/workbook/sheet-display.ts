/** How a spreadsheet displays a stored number: the formats of its cells, in the number style of the report. */
import { addLocale, format, getFormatFromId, isDateFormat } from 'numfmt';
import { readXml } from './xml.ts';

/** The signs of the report's number style: what a spreadsheet of that language would display. */
export interface DisplayStyle {
  readonly decimal: string;
  readonly thousands: string;
}

/** The number format of each cell style. */
export function readFormats(xml: string): readonly string[] {
  const own = new Map<string, string>();
  const formats: string[] = [];
  let inCells = false;
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'numFmt') own.set(attribute('numFmtId') ?? '', attribute('formatCode') ?? 'General');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = attribute('numFmtId') ?? '0';
        formats.push(own.get(id) ?? (id === '14' ? shortDate : (getFormatFromId(Number(id)) ?? 'General')));
      }
    },
    close: name => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** Format 14 is "the short date of the reader's language". */
const shortDate = 'dd/mm/yyyy';

export type Display = (stored: string, code: string) => { readonly text: string; readonly isDate: boolean };

export function displayIn(style: DisplayStyle, epoch1904: boolean): Display {
  const locale = style.decimal === ',' ? 'vi' : 'en';
  if (locale === 'vi') addLocale({ group: style.thousands, decimal: style.decimal }, 'vi');
  return (stored, code) => {
    const isDate = isDateFormat(code);
    // A spreadsheet stores doubles and displays fifteen digits of them; here only its display is made, no sum.
    const value = Number(stored) + (isDate && epoch1904 ? 1462 : 0);
    try {
      return { text: format(code, value, { locale, nbsp: false }).trim(), isDate };
    } catch {
      return { text: format('General', value, { locale }).trim(), isDate: false };
    }
  };
}
