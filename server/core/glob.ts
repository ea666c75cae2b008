/** `*` and `?` within one path segment, however the marks of its letters are written: a Mac parts them in names. */
export function globTest(pattern: string): (name: string) => boolean {
  const source = pattern
    .normalize()
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '[^/]*')
    .replace(/\?/g, '[^/]');
  const test = new RegExp(`^${source}$`, 'u');
  return name => test.test(name.normalize());
}
