/** The door of the language server on Node. The server itself is read after it, so that it is kept compiled. */
import { keepCompiled } from '../keep-compiled.ts';

keepCompiled();
void import('./start.node.ts');
