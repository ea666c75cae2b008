/**
 * Text as HTML: nothing a person typed may become markup.
 */

/** For element content and for attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(specials, replacement) : text;
}

/** The text that `escapeHtml` made. */
export function unescapeHtml(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#39);/g, entity => plain[entity]!);
}

const plain: { readonly [entity: string]: string } = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** An attribute with its leading space, or nothing when it has no value. */
export function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`;
}

// Control characters and lone surrogates are no HTML text; tab and line breaks are.
const special = /[&<>"'\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/u;
const specials = /[&<>"'\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/gu;

function replacement(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    case "'":
      return '&#39;';
    default:
      return '\ufffd';
  }
}
