/**
 * After any sequence of edits the report of a text with an appendix is what it would be from a fresh start: the same findings, claims, verdicts and
 * parts. The seed is printed with a failure; SOAT_SEED names another, SOAT_EDITS asks for longer runs.
 */
import { test } from 'vitest';
import { appendix, editedText, opening } from './edited.ts';

test.each([
  ['body and appendices in one text', `${opening}\n\nPhụ lục VII\n\n${appendix.replace(/^---[\s\S]*?---\n/, '')}`],
  ['an appendix with front matter', appendix],
])('%s, edited at random', editedText);
