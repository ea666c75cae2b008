/** The names by which `--only` takes a part of a report. */
import type { Report } from '../../model/report.ts';

/** `body` where it has a text, and each appendix: by its number, else by the id of its first table, else by its place. */
export function partNames({ parts }: Report): readonly string[] {
  const appendices = parts.filter(({ kind }) => kind === 'appendix');
  return [
    ...(parts.some(({ kind }) => kind === 'body') ? ['body'] : []),
    ...(appendices.length > 0 ? ['appendices'] : []),
    ...appendices.map(
      ({ appendix, tables }, index) => appendix?.numeral?.value.trim() || tables[0]?.id || String(index + 1),
    ),
  ];
}
