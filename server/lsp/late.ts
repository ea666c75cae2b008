/**
 * Everything that is not needed to answer `initialize`: the engine and the features. A file of its own in what is
 * shipped, so that a start does not wait for it.
 */
export { converterFor } from './convert.ts';
export { changedDocument, openDocument } from './documents.ts';
export { features } from './features/index.ts';
export { openPublisher } from './publisher.ts';
export { openSession } from './session.ts';
