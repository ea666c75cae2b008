/**
 * The extension's two doors as one program, most of which is the same for both. A browser takes it as it is; on Node the
 * manifest names a file of one line that takes the other door (`esbuild.mjs`). Each door reads its own half of the
 * client library when it is opened.
 */
export { activate } from './main.browser.ts';
export { activate as activateOnNode } from './main.node.ts';
