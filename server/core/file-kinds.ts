/** What a file is, by its name. */

export function isMarkdown(uri: string): boolean {
  return /\.(?:md|markdown|txt)$/i.test(uri);
}

/** What people write by hand and a report may be read from: never a place for what Soát makes. */
export function isSource(uri: string): boolean {
  return isMarkdown(uri) || isYaml(uri) || isCsv(uri) || isWorkbook(uri);
}

/**
 * Bytes beyond which a file is not read: no report is that large, and a text of so many figures takes some two hundred
 * times its size. A workbook is measured again as it is unpacked.
 */
export function mostBytes(uri: string): number {
  return (isWorkbook(uri) ? 64 : 20) * 1024 * 1024;
}

export function isPlainText(uri: string): boolean {
  return /\.txt$/i.test(uri);
}

export function isYaml(uri: string): boolean {
  return /\.ya?ml$/i.test(uri);
}

export function isCsv(uri: string): boolean {
  return /\.(?:csv|tsv)$/i.test(uri);
}

export function isWorkbook(uri: string): boolean {
  return /\.(?:xlsx|xlsm|xls)$/i.test(uri);
}
