/**
 * Rules from their text: one a line, each on its own, so that one that cannot be read hides no other.
 */
import { decimal } from '../figures/decimal.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { nearest } from '../model/suggest.ts';
import type { Span } from '../text.ts';
import { type Token, tokenise } from './tokens.ts';
import {
  type Argument,
  type Comparison,
  type Condition,
  type FunctionName,
  functionNames,
  type NamePart,
  type NameTerm,
  type NumberTerm,
  type Rule,
  type RuleFault,
  type Selection,
  type Term,
  type TextTerm,
} from './tree.ts';

export interface ParsedRules {
  readonly rules: readonly Rule[];
  readonly faults: readonly RuleFault[];
}

/** Never throws; spans are offsets in `text`. */
export function parseRules(text: string, style: NumberStyle): ParsedRules {
  const rules: Rule[] = [];
  const faults: RuleFault[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const tokens = tokenise(line.replace(/\r$/, ''), at, style);
    at += line.length + 1;
    if (tokens[0]!.kind === 'end') continue;
    const result = parseLine(tokens, style);
    if ('fault' in result) faults.push(result);
    else rules.push(result);
  }
  return { rules, faults };
}

function parseLine(tokens: readonly Token[], style: NumberStyle): Rule | RuleFault {
  try {
    return new Parser(tokens, style).rule();
  } catch (fault) {
    if (fault instanceof Stop) return fault.fault;
    throw fault;
  }
}

/** Leaves the descent at the first fault of a line; never leaves this file. */
class Stop extends Error {
  readonly fault: RuleFault;
  constructor(fault: RuleFault) {
    super(fault.fault);
    this.fault = fault;
  }
}

const openQuote = /^["\u201c]/u;
const comparisons: ReadonlySet<string> = new Set(['=', '<=', '>=', '<', '>']);
const deepest = 60;
/** Terms of one rule; a chain is a tree as deep as it is long. */
const mostTerms = 500;

/** Recursive descent with one token of look-ahead. */
class Parser {
  private readonly tokens: readonly Token[];
  private readonly style: NumberStyle;
  private at = 0;
  private depth = 0;
  /** Functions whose brackets are open. */
  private calls = 0;
  private terms = 0;

  constructor(tokens: readonly Token[], style: NumberStyle) {
    this.tokens = tokens;
    this.style = style;
  }

  rule(): Rule {
    const start = this.peek().span.start;
    let selection: Selection | undefined;
    if (this.isWord('on', 'tại')) {
      this.at++;
      selection = this.selection();
      this.sign(':');
    }
    const left = this.sum();
    const token = this.peek();
    if (token.kind !== 'sign' || !comparisons.has(token.text)) this.stop('no-comparison', '= <= >= < >');
    this.at++;
    const right = this.sum();
    let within: NumberTerm | undefined;
    if (this.isWord('within', 'lệch')) {
      this.at++;
      within = this.number();
    }
    if (this.peek().kind !== 'end') this.stop('unexpected', '+ - * /');
    return {
      selection,
      left,
      comparison: token.text as Comparison,
      right,
      within,
      span: { start, end: this.before().span.end },
    };
  }

  private sum(): Term {
    this.deeper();
    let left = this.product();
    while (this.isSign('+') || this.isSign('-')) {
      const operator = this.next().text as '+' | '-';
      const right = this.product();
      left = { kind: 'binary', operator, left, right, span: join(left, right) };
    }
    this.depth--;
    return left;
  }

  private product(): Term {
    let left = this.factor();
    while (this.isSign('*') || this.isSign('/')) {
      const operator = this.next().text as '*' | '/';
      const right = this.factor();
      left = { kind: 'binary', operator, left, right, span: join(left, right) };
    }
    return left;
  }

  private factor(): Term {
    if (++this.terms > mostTerms) this.stop('too-deep', '');
    this.deeper();
    const token = this.peek();
    if (this.isSign('-')) {
      this.at++;
      const of = this.factor();
      this.depth--;
      return { kind: 'negate', of, span: { start: token.span.start, end: of.span.end } };
    }
    this.depth--;
    if (this.isSign('(')) {
      this.at++;
      const inner = this.sum();
      this.sign(')');
      return inner;
    }
    if (token.kind === 'number') return this.number();
    if (token.kind === 'text') {
      this.at++;
      return { kind: 'text', text: token.text, span: token.span };
    }
    if (token.kind === 'name' && this.tokens[this.at + 1]?.text === '(') return this.call();
    if (token.kind === 'name' || token.kind === 'title') return this.name();
    return this.stop('unexpected', 'term');
  }

  private number(): NumberTerm {
    const token = this.next();
    if (token.kind !== 'number') {
      this.at--;
      this.stop('number', 'number');
    }
    const digits = token.text.replace(/[^\d]/g, '');
    const point = token.text.lastIndexOf(this.style.decimal);
    const scale = point < 0 ? 0 : token.text.length - point - 1;
    const percent = this.isSign('%') && this.peek().span.start === token.span.end;
    const end = percent ? this.next().span.end : token.span.end;
    const value = decimal(digits.length <= 15 ? Number(digits) : BigInt(digits), scale + (percent ? 2 : 0));
    return {
      kind: 'number',
      value,
      percent,
      text: percent ? `${token.text}%` : token.text,
      span: { start: token.span.start, end },
    };
  }

  private name(): NameTerm {
    const parts: NamePart[] = [this.part()];
    while (this.isSign('.')) {
      this.at++;
      parts.push(this.part());
    }
    return { kind: 'name', parts, span: { start: parts[0]!.span.start, end: parts.at(-1)!.span.end } };
  }

  private part(): NamePart {
    const token = this.next();
    if (token.kind !== 'name' && token.kind !== 'title') {
      this.at--;
      this.stop('unexpected', 'name');
    }
    return { text: token.text.normalize('NFC').trim(), title: token.kind === 'title', span: token.span };
  }

  private call(): Term {
    const token = this.next();
    const name = token.text.toUpperCase();
    if (!(functionNames as readonly string[]).includes(name)) {
      this.at--;
      this.stop('function', functionNames.join(', '), nearest(name, functionNames));
    }
    this.at++;
    this.calls++;
    const parsed: Argument[] = [];
    if (!this.isSign(')')) {
      for (;;) {
        parsed.push(this.argument());
        if (!this.isSign(';')) break;
        this.at++;
      }
    }
    const close = this.sign(')');
    this.calls--;
    return {
      kind: 'call',
      name: name as FunctionName,
      arguments: parsed,
      span: { start: token.span.start, end: close.span.end },
    };
  }

  private argument(): Argument {
    if (this.isWord('rows', 'group', 'totals', 'dòng', 'nhóm') || this.isRange()) {
      return { kind: 'rows', selection: this.selection() };
    }
    return { kind: 'term', term: this.sum() };
  }

  private isRange(): boolean {
    return this.peek().kind === 'name' && this.tokens[this.at + 1]?.text === '..';
  }

  private selection(): Selection {
    const first = this.peek();
    let kind: Selection['kind'] = 'row';
    let from: NamePart | undefined;
    let to: NamePart | undefined;
    if (this.isWord('rows', 'dòng')) {
      this.at++;
      kind = 'rows';
    } else if (this.isWord('totals')) {
      this.at++;
      kind = 'totals';
    } else if (this.isWord('group', 'nhóm')) {
      this.at++;
      kind = 'group';
      from = this.rowName();
    } else {
      from = this.rowName();
      if (this.isSign('..')) {
        this.at++;
        kind = 'range';
        to = this.rowName();
      }
    }
    const where = this.isWord('where', 'có') ? this.condition() : undefined;
    return { kind, from, to, where, span: { start: first.span.start, end: this.before().span.end } };
  }

  /** `r3`, `rI.r3`, an id, `I`, or a bare number. */
  private rowName(): NamePart {
    const token = this.peek();
    if (token.kind === 'number') {
      this.at++;
      return { text: token.text, title: false, span: token.span };
    }
    const first = this.part();
    let { text, span } = first;
    while (this.isSign('.') && this.tokens[this.at + 1]?.kind === 'name') {
      this.at++;
      const next = this.part();
      text = `${text}.${next.text}`;
      span = { start: span.start, end: next.span.end };
    }
    return { text, title: first.title, span };
  }

  private condition(): Condition {
    this.at++;
    const left = this.name();
    const token = this.next();
    if (token.kind !== 'sign' || (!comparisons.has(token.text) && token.text !== '<>')) {
      this.at--;
      this.stop('unexpected', '= <> <= >= < >');
    }
    const value = this.peek();
    let right: NumberTerm | TextTerm;
    if (value.kind === 'text') {
      this.at++;
      right = { kind: 'text', text: value.text, span: value.span };
    } else right = this.number();
    return {
      left,
      comparison: token.text as Condition['comparison'],
      right,
      span: { start: left.span.start, end: right.span.end },
    };
  }

  private peek(): Token {
    return this.tokens[Math.min(this.at, this.tokens.length - 1)]!;
  }

  private next(): Token {
    const token = this.peek();
    this.at++;
    return token;
  }

  private before(): Token {
    return this.tokens[Math.max(0, Math.min(this.at, this.tokens.length) - 1)]!;
  }

  private isSign(text: string): boolean {
    const token = this.peek();
    return token.kind === 'sign' && token.text === text;
  }

  private isWord(...words: readonly string[]): boolean {
    const token = this.peek();
    return token.kind === 'name' && words.includes(token.text.normalize('NFC').toLowerCase());
  }

  private sign(text: string): Token {
    if (!this.isSign(text)) this.stop(this.peek().kind === 'end' ? 'unclosed' : 'unexpected', text);
    return this.next();
  }

  private deeper(): void {
    if (++this.depth > deepest) this.stop('too-deep', '');
  }

  private stop(fault: RuleFault['fault'], expected: string, near?: string): never {
    const token = this.peek();
    const open = token.kind === 'broken' && (token.text.startsWith('[') ? ']' : openQuote.exec(token.text) ? '"' : '');
    // A title or a text that goes on to the end of the line: where it begins is where to look.
    if (open) throw new Stop({ fault: 'unclosed', stated: token.text, expected: open, span: token.span });
    const meant = token.kind === 'sign' && fault !== 'no-comparison' ? this.meant(token) : undefined;
    if (meant)
      throw new Stop({ fault: 'sign', stated: meant.stated, expected: '', nearest: meant.sign, span: meant.span });
    throw new Stop({ fault, stated: token.text, expected, nearest: near, span: token.span });
  }

  /** The sign that the rule language has for one that is usual elsewhere, or "" for one that is too many. */
  private meant({
    text,
    span,
  }: Token): { readonly stated: string; readonly sign: string; readonly span: Span } | undefined {
    const before = this.before();
    if (text === '=' && before.text === '=' && before.span.end === span.start)
      return { stated: '==', sign: '=', span: { start: before.span.start, end: span.end } };
    if (text === ',' && this.calls > 0) return { stated: text, sign: ';', span };
    if (text === ':' && this.calls === 0 && this.at > 0) return { stated: text, sign: '/', span };
    if (text === ')' && this.depth <= 1) return { stated: text, sign: '', span };
    return undefined;
  }
}

function join(left: { readonly span: Span }, right: { readonly span: Span }): Span {
  return { start: left.span.start, end: right.span.end };
}
