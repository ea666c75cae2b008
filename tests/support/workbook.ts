/**
 * Workbooks for tests, from a few lines of text:
 *
 *   sheet PL4
 *   STT | Lĩnh vực | Tổng số | Tỷ lệ
 *   1 | Đất đai | 1991 {#,##0} | 0.300749 {0.00%}     a number with its format
 *   hidden 2 | Hộ tịch | '16 | =C3/C2 -> 0.5 {0%}     a hidden row; text that looks like a number; a formula's result
 *   3 | Tư pháp | =C2+C3 | #REF!                      a formula without a result; an error
 *   hidden columns D
 *   merge C1:D1
 */
import { strToU8, zipSync } from 'fflate';

export function workbookOf(text: string): Uint8Array {
  const sheets: { name: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const name = /^sheet (.+)$/.exec(line)?.[1];
    if (name !== undefined) sheets.push({ name, lines: [] });
    else if (line.trim() !== '') {
      if (sheets.length === 0) sheets.push({ name: 'Sheet1', lines: [] });
      sheets.at(-1)!.lines.push(line);
    }
  }
  const styles: string[] = [];
  const strings: string[] = [];
  const parts: { [path: string]: Uint8Array } = {};
  for (const [index, { lines }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(lines, styles, strings));
  }
  const names = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const targets = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const formats = styles.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`);
  const xfs = ['<xf numFmtId="0"/>', ...styles.map((_, index) => `<xf numFmtId="${164 + index}"/>`)];
  const xml = (content: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${content}`);
  parts['[Content_Types].xml'] = xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  parts['xl/workbook.xml'] = xml(
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.join('')}</sheets></workbook>`,
  );
  parts['xl/_rels/workbook.xml.rels'] = xml(`<Relationships>${targets.join('')}</Relationships>`);
  parts['xl/styles.xml'] = xml(
    `<styleSheet xmlns="${main}"><numFmts>${formats.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
  );
  parts['xl/sharedStrings.xml'] = xml(
    `<sst xmlns="${main}">${strings.map(text => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  );
  return zipSync(parts, { mtime: new Date('2026-01-01T00:00:00Z') });
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function sheetXml(lines: readonly string[], styles: string[], strings: string[]): string {
  const rows: string[] = [];
  const columns: string[] = [];
  const merges: string[] = [];
  for (const line of lines) {
    const hidden = /^hidden columns (.+)$/.exec(line)?.[1];
    const merge = /^merge (\S+)$/.exec(line)?.[1];
    if (hidden !== undefined) {
      for (const name of hidden.split(/\s*,\s*/)) {
        const number = name.charCodeAt(0) - 64;
        columns.push(`<col min="${number}" max="${number}" hidden="1"/>`);
      }
    } else if (merge !== undefined) merges.push(`<mergeCell ref="${merge}"/>`);
    else {
      const isHidden = line.startsWith('hidden ');
      const cells = (isHidden ? line.slice(7) : line)
        .split('|')
        .map((cell, column) =>
          cellXml(cell.trim(), `${String.fromCharCode(65 + column)}${rows.length + 1}`, styles, strings),
        );
      rows.push(`<row r="${rows.length + 1}"${isHidden ? ' hidden="1"' : ''}>${cells.join('')}</row>`);
    }
  }
  return `<worksheet xmlns="${main}">${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${rows.join('')}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : ''}</worksheet>`;
}

function cellXml(cell: string, name: string, styles: string[], strings: string[]): string {
  if (cell === '') return '';
  const format = /^(.*\S)\s*\{([^{}]+)\}$/.exec(cell);
  const content = format?.[1] ?? cell;
  const style = format ? ` s="${styleOf(format[2]!, styles)}"` : '';
  const formula = /^=(.*?)(?:\s*->\s*(\S+))?$/.exec(content);
  if (formula) {
    const value = formula[2] === undefined ? '' : `<v>${escaped(formula[2])}</v>`;
    return `<c r="${name}"${style}><f>${escaped(formula[1]!)}</f>${value}</c>`;
  }
  if (content.startsWith('#')) return `<c r="${name}" t="e"><v>${escaped(content)}</v></c>`;
  if (/^-?\d+(?:\.\d+)?(?:E[-+]?\d+)?$/.test(content)) return `<c r="${name}"${style}><v>${content}</v></c>`;
  const text = content.startsWith("'") ? content.slice(1) : content;
  let index = strings.indexOf(text);
  if (index < 0) index = strings.push(text) - 1;
  return `<c r="${name}"${style} t="s"><v>${index}</v></c>`;
}

function styleOf(code: string, styles: string[]): number {
  const known = styles.indexOf(code);
  return (known >= 0 ? known : styles.push(code) - 1) + 1;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
