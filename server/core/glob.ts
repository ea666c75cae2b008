/** `*` and `?` within one path segment. */
export function globTest(pattern: string): (name: string) => boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '[^/]*')
    .replace(/\?/g, '[^/]');
  const test = new RegExp(`^${source}$`, 'u');
  return name => test.test(name);
}
