/** Settings of a client, with their defaults. */
import { type Severity, severities } from '../core/finding.ts';
import type { Settings } from './protocol.ts';

export interface Preferences {
  readonly language: 'vi' | 'en';
  readonly checks: ReadonlyMap<string, Severity | 'off'>;
  readonly inlayHints: 'off' | 'faults' | 'all';
  readonly codeLens: boolean;
  readonly everyFile: boolean;
  readonly maximum: number;
}

export const defaultPreferences: Preferences = {
  language: 'vi',
  checks: new Map(),
  inlayHints: 'off',
  codeLens: true,
  everyFile: false,
  maximum: 200,
};

/** Whatever a client sends; what is not understood is left at its default. */
export function preferencesOf(sent: unknown): Preferences {
  if (typeof sent !== 'object' || sent === null) return defaultPreferences;
  const settings = sent as { readonly [name in keyof Settings]: unknown };
  const { language, inlayHints, codeLens, everyFile, maximum } = settings;
  return {
    language: language === 'en' ? 'en' : 'vi',
    checks: new Map(severitiesOf(settings.checks)),
    inlayHints: inlayHints === 'faults' || inlayHints === 'all' ? inlayHints : 'off',
    codeLens: codeLens !== false,
    everyFile: everyFile === true,
    maximum: typeof maximum === 'number' && maximum >= 1 ? Math.min(Math.floor(maximum), 10_000) : 200,
  };
}

function* severitiesOf(sent: unknown): Generator<[string, Severity | 'off']> {
  if (typeof sent !== 'object' || sent === null) return;
  for (const [check, value] of Object.entries(sent)) {
    if (value === 'off' || value === false) yield [check, 'off'];
    else if (severities.includes(value)) yield [check, value];
  }
}

export function samePreferences(a: Preferences, b: Preferences): boolean {
  const plain = (preferences: Preferences): string =>
    JSON.stringify({ ...preferences, checks: [...preferences.checks] });
  return plain(a) === plain(b);
}
