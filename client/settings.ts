/** The settings of the extension, and the language it speaks. */
import { env, workspace } from 'vscode';
import { type Language, type Words, wordsOf } from './words.ts';

/** Vietnamese unless the setting says English, or says to follow VS Code and VS Code speaks another language. */
function languageOf(setting: unknown, editor: string): Language {
  if (setting === 'en') return 'en';
  if (setting === 'auto') return editor.toLowerCase().startsWith('vi') ? 'vi' : 'en';
  return 'vi';
}

export function language(): Language {
  return languageOf(workspace.getConfiguration('soat').get('language'), env.language);
}

export function words(): Words {
  return wordsOf(language());
}
