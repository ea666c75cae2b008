/**
 * What `ignore` of a configuration leaves out of walks.
 */
import { globTest } from '../glob.ts';
import type { ConfiguredPath } from '../model/files/settings.ts';

/** True when one of the patterns covers the file or folder `uri`, or a folder it lies in. */
export function isIgnored(uri: string, patterns: readonly ConfiguredPath[]): boolean {
  return patterns.some(({ path, base }) => {
    const home = base.slice(0, base.lastIndexOf('/') + 1);
    if (!uri.startsWith(home)) return false;
    const segments = uri
      .slice(home.length)
      .split('/')
      .filter(segment => segment !== '');
    return covers(path, segments);
  });
}

/**
 * A pattern with a `/` counts from the folder of the configuration; one without fits a name at any depth. `*` and `?`
 * stay within a name, `**` crosses folders.
 */
function covers(pattern: string, segments: readonly string[]): boolean {
  const parts = pattern.split(/[\\/]/).filter(part => part !== '' && part !== '.');
  if (parts.length === 0) return false;
  const anchored = /[\\/]/.test(pattern.replace(/[\\/]+$/, ''));
  const tests = (anchored ? parts : ['**', ...parts]).map(part => (part === '**' ? undefined : globTest(part)));
  return fits(tests, segments);
}

/** Whether the tests use up some first segments; positions reached are a set, so the work is bounded by the product. */
function fits(tests: readonly (((name: string) => boolean) | undefined)[], segments: readonly string[]): boolean {
  let reached: ReadonlySet<number> = new Set([0]);
  for (const test of tests) {
    const next = new Set<number>();
    for (const at of reached) {
      if (test === undefined) for (let far = at; far <= segments.length; far++) next.add(far);
      else if (at < segments.length && test(segments[at]!)) next.add(at + 1);
    }
    reached = next;
  }
  return [...reached].some(at => at > 0);
}
