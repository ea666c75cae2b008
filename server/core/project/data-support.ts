/**
 * Tables whose rows stand in files of their own, in one object that is loaded late: a report without such files never
 * pays for the reader of workbooks.
 */
import type { NumberStyle } from '../figures/figure.ts';
import { isCsv, isWorkbook } from '../file-kinds.ts';
import type { SourceFile } from '../host.ts';
import type { DataRequest, ReadTable } from '../model/declarations.ts';
import { tableFromCsv } from '../model/sources/from-csv.ts';
import { tableFromWorkbook } from '../model/sources/from-workbook.ts';
import { decodeText } from '../reading/decode.ts';
import type { SourceDocument } from '../text.ts';

export interface DataSource {
  readonly uri: string;
  readonly file: SourceFile;
  /** Of a text file. */
  readonly document: SourceDocument | undefined;
}

export interface DataSupport {
  read(request: DataRequest, source: DataSource, style: NumberStyle): ReadTable;
}

export const dataSupport: DataSupport = {
  read: (request, { uri, file, document }, style) => {
    if (file.kind === 'bytes' && !isCsv(uri))
      return tableFromWorkbook(uri, file.bytes, sheetOf(request.path), request, style);
    const block = document?.blocks[0];
    if (block && !isWorkbook(uri)) return tableFromCsv(block, request, style);
    const fault = faultOf(uri, file);
    return {
      table: undefined,
      findings: [{ check: 'source-unreadable', place: request.place, data: { fault, path: request.path } }],
    };
  },
};

function faultOf(uri: string, file: SourceFile): string {
  if (file.kind === 'unreadable') return file.reason;
  if (file.kind !== 'bytes') return isWorkbook(uri) ? 'not-workbook' : file.kind;
  const decoded = decodeText(file.bytes);
  return decoded.kind === 'binary' ? decoded.reason : 'broken';
}

/** What stands after `#` in `data/x.xlsx#Sheet1`. */
function sheetOf(path: string): string {
  const hash = path.indexOf('#');
  return hash < 0 ? '' : path.slice(hash + 1);
}
