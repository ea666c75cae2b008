/** Reports from texts, rendered. */
import type { Checked } from '../../server/core/project.ts';
import { marksOf } from '../../server/core/render/marks.ts';
import { type RenderOptions, renderReport } from '../../server/core/render/render-report.ts';
import { pieceHtml, type Rendered } from '../../server/core/render/sheets.ts';
import { checkFiles, type MemoryFiles } from '../support/memory-host.ts';

export async function render(files: MemoryFiles, options: RenderOptions = {}): Promise<Rendered> {
  return renderReport((await checkFiles(files)).report, options);
}

export function renderMarked(checked: Checked, previous?: Rendered): Rendered {
  return renderReport(checked.report, { marks: marksOf(checked.evaluations, checked.findings), previous });
}

/** All HTML of the sheets, without the page around them. */
export function htmlOf(rendered: Rendered): string {
  return rendered.sheets.map(({ pieces }) => pieces.map(pieceHtml).join('\n')).join('\n\n');
}
