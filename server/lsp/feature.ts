/**
 * The shape of a feature: one file under `features/`, one line in `features/index.ts`, one in `capabilities.ts`.
 *
 * A feature answers one request. It gets the view of the document that the request names - one version of it, the
 * checked report, the words of the user's language - and gives a value of the protocol. It keeps nothing.
 */
import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.ts';
import type { Session, View } from './session.ts';
import type { Uris } from './uris.ts';

export interface Client {
  readonly capabilities: ClientCapabilities;
  /** In small letters. */
  readonly name: string | undefined;
  readonly options: InitializationOptions;
  readonly folders: readonly string[];
}

export interface FeatureContext {
  readonly session: Session;
  readonly client: Client;
  readonly connection: Connection;
  readonly uris: Uris;
  readonly token: CancellationToken;
  /** The view of a document as the client names it; undefined when the file is none of Soát's. */
  view(document: { readonly uri: string }): Promise<View | undefined>;
  /** Lets other messages in; throws when the request was cancelled meanwhile. */
  breathe(): Promise<void>;
  readonly progress: WorkDoneProgressReporter;
  /** Present when the client takes results piece by piece. */
  readonly partial: { report(value: unknown): void } | undefined;
  readonly status: () => StatusFacts;
  /** The pages of the checks by id, where this host has them. */
  readonly pages: (() => Promise<{ readonly [check: string]: string }>) | undefined;
}

/** What the status request prints beyond the session. */
export interface StatusFacts {
  readonly version: string;
  readonly runtime: string;
  readonly encoding: string;
  readonly pull: boolean;
  readonly openFiles: number;
  readonly lastRequests: readonly { readonly method: string; readonly milliseconds: number }[];
  readonly memory: number | undefined;
}

export interface Feature<Params = never, Result = unknown> {
  readonly method: string;
  readonly handle: (params: Params, context: FeatureContext) => Promise<Result> | Result;
}
