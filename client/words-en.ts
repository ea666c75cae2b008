/** What the extension says in English. */
import type { Words } from './words.ts';

const sources = { excel: 'Excel', word: 'Word', sheets: 'a spreadsheet', html: 'a web page', text: 'tabbed text' };
const forms = { markdown: 'a Markdown table', 'yaml-rows': 'lines of “rows”', 'yaml-table': 'YAML columns and rows' };
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const en: Words = {
  running: 'Soát: checking…',
  clean: 'Soát: nothing found that differs',
  status: ({ errors, warnings, informations }) => {
    const said = [
      errors > 0 ? plural(errors, 'error') : '',
      warnings > 0 ? plural(warnings, 'warning') : '',
      informations > 0 ? plural(informations, 'note') : '',
    ].filter(Boolean);
    return said.length === 0 ? en.clean : `Soát: ${said.join(' · ')}`;
  },
  coverage: ({ coverage: { exact, rounded, faulty, involved, used, unchecked, compared, all } }) =>
    `${compared} of ${all} figures compared: ${exact} exact, ${rounded} rounded, ${faulty} ${faulty === 1 ? 'differs' : 'differ'}${involved > 0 ? `, ${involved} related to one that differs` : ''}. Used to compute others: ${used}. Not compared: ${unchecked}.`,
  findings: ({ errors, warnings, informations, hints }) =>
    `${plural(errors, 'error')} · ${plural(warnings, 'warning')} · ${plural(informations, 'note')} · ${plural(hints, 'hint')}`,
  stopped: 'Soát: stopped',
  stoppedDetail: 'The checker of Soát has stopped. Restart it; if it stops again, see the log.',
  restart: 'Restart',
  showLog: 'Show log',
  restricted: 'The folder is not trusted: Soát reads no file outside it.',
  openFigures: 'Open the figures',
  verdict: {
    exact: 'Exact',
    rounded: 'Rounded',
    wrong: 'Differs',
    unchecked: 'Unchecked',
    involved: 'Related to one that differs',
    used: 'Used to compute others',
  },
  noReport: 'The open file belongs to no report. Open a file of a report and try again.',
  noFinding: 'Nothing found to look at.',
  checked: counts => `Checked: ${en.findings(counts)}. ${en.coverage(counts)}`,
  folderChecked: (reports, findings) =>
    findings === 0
      ? `${plural(reports, 'report')} checked: nothing found that differs.`
      : `${plural(reports, 'report')} checked: ${plural(findings, 'finding')}, listed under Problems.`,
  prose: 'Text',
  tableLabel: (id, figures) => `${id} · ${plural(figures, 'figure')}`,
  filterBy: 'Show only figures whose verdict is',
  filtered: shown => `Showing only: ${shown.join(', ')}`,
  mentions: count => plural(count, 'mention'),
  unregistered: 'not in the register',
  conflict: 'to be checked',
  noDocuments: 'The report cites no document yet.',
  noFigureHere: 'There is no figure at the cursor. Put the cursor on one and try again.',
  lineageOf: (text, verdict) => `${text}: ${verdict}`,
  restsOn: 'Computed from',
  usedBy: 'Used in',
  copyComputation: 'Copy the computation',
  paste: {
    summary: ({ source, rows, columns, headerRows, merged, figures, questioned, form }) =>
      `Understood from ${sources[source]}: ${plural(rows, 'row')} × ${plural(columns, 'column')}, ${plural(headerRows, 'header row')}, ${plural(figures, 'cell')} with figures${merged > 0 ? `, ${merged} merged` : ''}${questioned > 0 ? `, ${questioned} to be asked about` : ''}; pasted as ${forms[form]}.`,
    question: cells =>
      `${cells.map(cell => `“${cell}”`).join(', ')} may have been turned into a date by Excel. Compare with the original.`,
    choose: 'How to paste',
    asShown: 'Paste as a table',
    asShownDetail: 'Figures written as the source shows them',
    converted: 'Paste as a table, numbers in Vietnamese writing',
    convertedDetail: 'The source has 1,991 and 84.17%; they become 1.991 and 84,17%',
    plain: 'Paste the text',
    plainDetail: 'No table',
    nothing: 'The clipboard holds no table. Copy one in Excel, Word or a web page and try again.',
    useKey: 'This command sees only the text of the clipboard; paste with Ctrl+V to keep merged cells.',
  },
  pickCitation: 'Choose a document to cite, or type its number',
  newCitation: 'Cite another document…',
  citationNumber: 'The citation in full',
  citationNumberHint: 'For example: Kế hoạch số 172/KH-UBND ngày 07/12/2018',
  pickCell: text => `Bind “${text}” to which cell?`,
  selectFigure: 'Put the cursor on a figure in the text and try again.',
  noCellsToBind: 'The report has no appendix with figures to bind to.',
  sameText: 'Reads the same',
  otherCells: 'Other cells',
  upToDate: 'The figures of the text agree with their cells.',
  pickRefresh: count => `${plural(count, 'figure')} of the text differ from their cells: choose which to update`,
  refreshSource: {
    bound: source => `from ${source}`,
    named: source => `the words name ${source}; please confirm`,
    follows: source => `recomputed: ${source}`,
  },
  refreshed: count => `${plural(count, 'figure')} updated. One Ctrl+Z takes it back.`,
  saveReview: 'Save the review copy (HTML)',
  savedReview: name => `Wrote the review copy ${name}. Send this file to the reviewer: it opens in any browser.`,
  openIt: 'Open',
  nothingToPrint: 'The report has nothing to print yet.',
  reason: 'Why is this finding to be passed over?',
  reasonHint: 'For example: published so by the Ministry',
  reasonNeeded: 'Give a reason; it is kept in the report itself.',
  notEdited: 'The text could not be changed: it has changed in the meantime, or is read-only. Run the command again.',
  nothingToSilence: 'There is no finding at the cursor to pass over.',
  pickFinding: 'Choose a finding',
  noPage: check => `There is no page about “${check}” yet.`,
  template: {
    pick: 'New report',
    report: 'Report with appendices',
    reportDetail: 'A folder: report.yaml, body.md, appendices/phu-luc-1.md',
    single: 'Report in one file',
    singleDetail: 'One Markdown file whose head states number, date and issuer',
    appendix: 'Appendix of figures',
    appendixDetail: 'One YAML file: columns, rules, a line a row',
    where: 'Where to keep it',
    name: 'Name of the folder or file',
    nameHint: 'For example: bao-cao-quy-4',
    exists: name => `“${name}” exists. Choose another name.`,
    needsFolder: 'Open a folder before making a new report.',
  },
  task: 'check',
};
