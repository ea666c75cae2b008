/** Paths as other tools want them. */

/**
 * A path of this command line as a URI reference: relative paths stay relative, absolute ones become `file:` URIs.
 * Letters beyond ASCII, spaces, `#`, `?`, `%` and a `:` in a name are percent-encoded (RFC 3986).
 */
export function uriReference(path: string): string {
  const encoded = (rest: string): string => rest.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded(path.slice(2))}`;
  if (path.startsWith('//')) return `file://${encoded(path.slice(2))}`;
  return path.startsWith('/') ? `file://${encoded(path)}` : encoded(path);
}
