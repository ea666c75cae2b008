/** The strings that the cells of a workbook share. */
import { readXml } from './xml.ts';

/** Shared strings; the reading aids of phonetic runs are no part of the text. */
export function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = 0;
  readXml(xml, {
    open: name => {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inText = true;
    },
    text: text => {
      if (inText && phonetic === 0) current += text;
    },
    close: name => {
      if (name === 'si') strings.push(unescapedString(current));
      else if (name === 'rPh') phonetic--;
      else if (name === 't') inText = false;
    },
  });
  return strings;
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescapedString(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
