/**
 * Whether a document may be Soát's, cheaply and generously: the server decides, but it is started only where there is
 * something to decide about. What the server takes for a report, this takes for one too; a test holds them together.
 */

/** Files that by their names alone say what a report is made of; package.json wakes the extension for the same. */
export const reportFiles = '**/{report,bao-cao,báo-cáo}.{yaml,yml}';

/** `name` is the file's name, `head` the first few thousand characters. */
export function maybeReport(name: string, head: string): boolean {
  if (/\.ya?ml$/iu.test(name)) return declares(head) || /^report\.ya?ml$/iu.test(name);
  if (!/\.(?:md|markdown|txt)$/iu.test(name)) return declares(head);
  if (declares(head) || /^b[aá]o[-_. ]?c[aá]o/iu.test(name.normalize('NFC'))) return true;
  const opening = head.slice(0, 2500).normalize('NFC');
  if (/Số\s{0,3}:|ngày\s{1,20}\S{0,6}\s{0,20}tháng/u.test(opening) && /\p{Lu}{2,}[ \u00a0]\p{Lu}{2,}/u.test(opening))
    return true;
  return (
    /\b(?:[Rr]eport|REPORT)\b/u.test(opening) &&
    /\d (?:[JFMASOND][a-z]{2,8}),? \d{4}|[a-z] \d{1,2}(?:st|nd|rd|th)?,? \d{4}/u.test(opening)
  );
}

function declares(head: string): boolean {
  return /^(?:soat|soát)[ \t]*:/mu.test(head.normalize('NFC'));
}
