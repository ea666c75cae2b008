/** A name for what is written about a report: after its folder, or the file that stands alone. */
export function outputName(uri: string, ending: string): string {
  const segments = uri.split('/');
  const file = segments.at(-1)!;
  const name = /^(?:report|bao-cao|báo-cáo)\.ya?ml$/i.test(file)
    ? (segments.at(-2) ?? 'report')
    : file.replace(/\.[^.]+$/, '');
  return name + ending;
}
