/** Reports from texts, rendered. */
import { describe, expect, test } from 'vitest';
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

/** What must, must not, or must once stand in the HTML of files, by what it shows. */
export interface Printings {
  readonly [name: string]: {
    readonly files: MemoryFiles;
    readonly has?: readonly string[];
    readonly lacks?: readonly string[];
    readonly once?: readonly string[];
  };
}

/** A test for each. */
export function printed(cases: Printings): void {
  describe('printed', () => {
    for (const [name, { files, has = [], lacks = [], once = [] }] of Object.entries(cases)) {
      test(name, async () => {
        const html = htmlOf(await render(files));
        for (const fragment of has) expect(html).toContain(fragment);
        for (const fragment of lacks) expect(html).not.toContain(fragment);
        for (const fragment of once) expect(html.split(fragment), fragment).toHaveLength(2);
      });
    }
  });
}
