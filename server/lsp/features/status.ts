/** What the server is and how it fares. */
import type { Feature } from '../feature.ts';
import { type StatusResult, statusRequest } from '../protocol.ts';

export const status: Feature<unknown, StatusResult> = {
  method: statusRequest,
  handle: (_, { session, uris, status }) => {
    const { version, runtime, encoding, pull, openFiles, lastRequests, memory } = status();
    return {
      version,
      protocol: '3.18',
      runtime,
      positionEncoding: encoding,
      diagnostics: pull ? 'pull' : 'push',
      openFiles,
      reports: session.reports().map(({ sources, checked }) => ({
        uri: uris.outside(sources.uri),
        files: checked?.documents.size ?? 0,
        findings: checked?.findings.filter(({ silencedBy }) => !silencedBy).length ?? 0,
      })),
      lastRequests,
      ...(memory === undefined ? {} : { memory }),
    };
  },
};
