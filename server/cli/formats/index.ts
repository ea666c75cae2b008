/** The formats of `soat check`; each is loaded when it is asked for. */
import type { Checked } from '../../core/project.ts';
import type { Options } from '../args.ts';
import { versionText } from '../commands/version.ts';
import type { Io } from '../io.ts';
import type { FoundReport } from '../shown.ts';
import type { Json } from './json.ts';
import type { Run } from './listed.ts';
import type { Writer } from './totals.ts';
import { formatWords } from './words.ts';

/** `checked`: whole, where calculations are to be listed. */
export type Printable = FoundReport & { readonly checked?: Checked };

export async function writerFor(options: Options, io: Io): Promise<Writer<Printable>> {
  const { format } = options;
  if (format === 'pretty') return (await import('./pretty.ts')).prettyWriter(options, io);
  if (format === 'json') {
    const { jsonWriter } = await import('./json.ts');
    const findings = (): boolean => true;
    if (!options.claims) return jsonWriter(options, io, { findings });
    const { claimsIn } = await import('./claims.ts');
    const more = ({ checked }: Printable, uri: string): Json => (checked ? claimsIn(checked, uri) : {});
    return jsonWriter(options, io, { findings, more });
  }
  const { fromRoot, gathering } = await import('./listed.ts');
  switch (format) {
    case 'sarif': {
      const { githubLimits, sarif } = await import('./sarif.ts');
      const { limitNote } = formatWords(options.language);
      const print = (run: Run): string => {
        const all = run.findings.length + run.left;
        if (all > githubLimits.shown) {
          io.stderr.write(`soat: ${limitNote(Math.min(run.findings.length, githubLimits.results), all)}\n`);
        }
        return sarif(run, { language: options.language, version: versionText, limitNote });
      };
      return gathering(options, io, 'utf16', print, fromRoot(io));
    }
    case 'junit': {
      const { junit } = await import('./junit.ts');
      return gathering(options, io, 'utf16', run => junit(run, options));
    }
    case 'github':
      return gathering(options, io, 'utf16', (await import('./github.ts')).github, fromRoot(io));
    case 'gitlab':
      return gathering(options, io, 'utf16', (await import('./gitlab.ts')).gitlab, fromRoot(io));
    case 'checkstyle':
      return gathering(options, io, 'utf16', (await import('./checkstyle.ts')).checkstyle);
    case 'rdjson':
      return gathering(options, io, 'utf8', (await import('./rdjson.ts')).rdjson);
    default:
      return format satisfies never;
  }
}
