/** What the functions of the rule language take. */
import type { SignatureHelp, SignatureHelpParams, SignatureInformation } from 'vscode-languageserver';
import { blockAtOffset } from '../../core/document.ts';
import type { Feature } from '../feature.ts';
import { ruleLineAt } from '../rule-lines.ts';
import { functionWords, type Language } from '../words.ts';

export const signatureHelp: Feature<SignatureHelpParams, SignatureHelp | null> = {
  method: 'textDocument/signatureHelp',
  handle: async ({ textDocument, position }, context) => {
    const view = await context.view(textDocument);
    if (!view) return null;
    const offset = view.convert.offset(view.document, position);
    const here = blockAtOffset(view.document, offset);
    const line = here && ruleLineAt(view, here.block, offset - here.start);
    const call = line && openCall(line.before);
    if (!call) return null;
    const signature = signatureOf(call.name, view.preferences.language);
    if (!signature) return null;
    const last = (signature.parameters?.length ?? 1) - 1;
    return { signatures: [signature], activeSignature: 0, activeParameter: Math.min(call.argument, last) };
  },
};

/** The innermost call that is still open at the end of `text`, and which argument comes next. */
function openCall(text: string): { readonly name: string; readonly argument: number } | undefined {
  let depth = 0;
  let argument = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text[at];
    if (character === ')' || character === ']') depth++;
    else if (character === '[') depth--;
    else if (character === '(') {
      if (depth > 0) depth--;
      else {
        const name = /([A-Za-z]{2,10})\s{0,2}$/.exec(text.slice(0, at))?.[1]?.toUpperCase();
        return name === undefined ? undefined : { name, argument };
      }
    } else if (character === ';' && depth === 0) argument++;
  }
  return undefined;
}

function signatureOf(name: string, language: Language): SignatureInformation | undefined {
  const found = functionWords[language].find(({ name: own }) => own === name);
  if (!found) return undefined;
  return {
    label: `${found.name}(${found.parameters.map(({ label }) => label).join('; ')})`,
    documentation: found.summary,
    parameters: found.parameters.map(({ label, summary }) => ({ label, documentation: summary })),
  };
}
