/**
 * What rich clients may ask of the server beyond the Language Server Protocol. Plain data, no imports: the client
 * compiles against this file alone. `uri` is always the client's own.
 */

/** Zero-based line and character, in the negotiated encoding (UTF-16 unless agreed otherwise). */
export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

export interface WireLocation {
  readonly uri: string;
  /** Absent for a file as a whole. */
  readonly range?: WireRange;
}

export type WireVerdict = 'exact' | 'rounded' | 'wrong' | 'unchecked';
/** What is said of a figure: that it differs only of the one named as the fault. */
export type WireOutcome = WireVerdict | 'involved' | 'used';

/** Settings of the section `soat`; every one may be absent. */
export interface Settings {
  /** Language of messages: `vi` (default) or `en`. */
  readonly language?: 'vi' | 'en';
  /** Severity by check id; `off` silences it. A report's own `checks:` comes first. */
  readonly checks?: { readonly [check: string]: 'error' | 'warning' | 'information' | 'hint' | 'off' };
  /** Verdicts shown in the text: `off` (default), `faults`, `all`. */
  readonly inlayHints?: 'off' | 'faults' | 'all';
  /** Counts above tables (default true). */
  readonly codeLens?: boolean;
  /** Also check Markdown and text files that do not read as reports (default false). */
  readonly everyFile?: boolean;
  /** Most findings published for one document (default 200); the rest are counted in one more. */
  readonly maximum?: number;
}

/** What a client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** Files are read and listed through `soat/readFile` and `soat/listFiles` (browser, virtual workspaces). */
  readonly clientFiles?: boolean;
  /** The file of the checks' pages, for a server that has none at hand; it is read through `soat/readFile`. */
  readonly checkPages?: string;
  /** The client wants `soat/summary` notifications. */
  readonly summaries?: boolean;
  /** The client has the commands of `clientCommands` and shows what they carry. */
  readonly commands?: boolean;
  /** Settings, for clients that answer no `workspace/configuration`. */
  readonly settings?: Settings;
}

/** Client to server: the report that `uri` belongs to, as printed; null when it belongs to none. */
export const previewRequest = 'soat/preview';
export interface PreviewParams {
  readonly uri: string;
  /** The state the client shows: only what differs from it is sent, when the server still has it. */
  readonly previous?: string;
}
export interface PreviewSheet {
  /** `body`, or the number of an appendix. */
  readonly key: string;
  /** `Phụ lục IV`; absent for the text. */
  readonly label?: string;
  readonly title?: string;
  readonly landscape: boolean;
  /** One `<article>`: its children are the pieces, in order. */
  readonly html: string;
}
/** Applied in order. Counts are those of the state before, and of each list the last place comes first. */
export type PreviewChange =
  | {
      readonly kind: 'pieces';
      readonly sheet: number;
      readonly at: number;
      readonly remove: number;
      readonly insert: readonly string[];
    }
  | {
      readonly kind: 'rows';
      readonly sheet: number;
      readonly piece: number;
      readonly at: number;
      readonly remove: number;
      readonly insert: readonly string[];
    }
  | {
      readonly kind: 'table';
      readonly sheet: number;
      readonly piece: number;
      readonly above?: string;
      readonly head?: string;
      readonly classes?: string;
      readonly below?: string;
    };
export interface PreviewResult {
  /** To be handed back as `previous`, and named when asking about what is shown. */
  readonly id: string;
  /** The report's own uri. */
  readonly report: string;
  readonly title: string;
  /** Language of the report. */
  readonly language: 'vi' | 'en';
  readonly counts: Counts;
  /** What has changed since `previous`; absent when all is sent. */
  readonly changes?: readonly PreviewChange[];
  readonly sheets?: readonly PreviewSheet[];
  /** Style of paper and marks, with `sheets`. */
  readonly style?: string;
}

/** A place of the preview, by what is printed. */
export interface PreviewSpot {
  readonly sheet: number;
  readonly piece: number;
  /** Row and column of a table as printed; row -1 is its head. */
  readonly row?: number;
  readonly column?: number;
  /** `data-at` of a marked figure. */
  readonly at?: number;
  /** `data-i` of a generated line. */
  readonly item?: string;
  /** Of prose: how many printed characters stand before it in the piece, footnote marks left out. */
  readonly text?: number;
}

/** Client to server: where a spot of the preview is written. */
export const previewSourceRequest = 'soat/preview/source';
export interface PreviewSourceParams {
  readonly id: string;
  readonly spot: PreviewSpot;
}

/** Client to server: where a position of a source is printed. */
export const previewSpotRequest = 'soat/preview/spot';
export interface PreviewSpotParams {
  readonly id: string;
  readonly uri: string;
  readonly position: WirePosition;
}

/** Client to server: what is known of the figure at a spot, in the user's language. */
export const previewExplainRequest = 'soat/preview/explain';
export interface PreviewExplainParams {
  readonly id: string;
  readonly spot: PreviewSpot;
}
export interface PreviewExplanation {
  readonly verdict?: WireVerdict;
  readonly verdictWords?: string;
  readonly computations: readonly string[];
  /** Why it is unchecked. */
  readonly reason?: string;
  readonly findings: readonly { readonly severity: string; readonly message: string }[];
}

/** Client to server: what is shown as one self-contained HTML file, for printing. */
export const previewPageRequest = 'soat/preview/page';
export interface PreviewPageParams {
  readonly id: string;
}
export interface PreviewPageResult {
  /** A name for the file, without its extension. */
  readonly name: string;
  readonly html: string;
}

/**
 * Client to server: the figures of a report's text that differ from their cells, and those that follow from them; what
 * `leave` names stays, with what follows from it. Null when `uri` belongs to no report.
 */
export const refreshRequest = 'soat/refresh';
export interface RefreshParams {
  readonly uri: string;
  readonly leave?: readonly WireUpdate[];
}
export interface WireUpdate {
  readonly uri: string;
  readonly line: number;
  readonly old: string;
  readonly new: string;
  /**
   * `bound`: its cell or calculation; `named`: its words name a cell, which a person should look at; `follows`: computed
   * in the text from figures that are updated.
   */
  readonly why: 'bound' | 'named' | 'follows';
  /** The address of its cell, or the words of the calculation. */
  readonly source: string;
}
export interface RefreshResult {
  readonly updates: readonly WireUpdate[];
  readonly edits: readonly { readonly uri: string; readonly edits: readonly WireEdit[] }[];
}
export interface WireEdit {
  readonly range: WireRange;
  readonly newText: string;
}

/** Client to server: the report that `uri` belongs to as a review copy, one self-contained HTML file; null when there is none. */
export const reviewCopyRequest = 'soat/reviewCopy';
export interface ReviewCopyParams {
  readonly uri: string;
}
export interface ReviewCopyResult {
  /** A name for the file. */
  readonly name: string;
  /** The report's own uri. */
  readonly report: string;
  readonly html: string;
}

/** Client to server: every figure of the report that `uri` belongs to, with what it rests on. */
export const figuresRequest = 'soat/figures';
export interface FiguresParams {
  readonly uri: string;
}
export interface WireFigure {
  /** `pl4.r1.tong`; absent for figures of prose. */
  readonly address?: string;
  readonly text: string;
  readonly verdict: WireVerdict;
  readonly outcome: WireOutcome;
  readonly location: WireLocation;
  /** How it was computed, in the report's number style; one line a relation. */
  readonly computations: readonly string[];
  /** Why it is unchecked, in the user's language. */
  readonly reason?: string;
}
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
  readonly exact: number;
  readonly rounded: number;
  readonly wrong: number;
  readonly unchecked: number;
  /** Of the unchecked: those that others are computed from. */
  readonly used?: number;
  /** Of the wrong: those that only take part in what a figure named as the fault explains. */
  readonly involved?: number;
  /** Of the used: those from which something is computed that does not come out. */
  readonly related?: number;
  /** Those named as the fault, and all others that are wrong by themselves. */
  readonly faulty?: number;
  /** The same figures by what is said of each, each once. */
  readonly coverage: {
    readonly exact: number;
    readonly rounded: number;
    readonly faulty: number;
    readonly involved: number;
    readonly used: number;
    readonly unchecked: number;
    readonly compared: number;
    readonly all: number;
  };
}
export interface FiguresResult {
  readonly counts: Counts;
  readonly figures: readonly WireFigure[];
  /** Titles of tables by the id with which addresses begin. */
  readonly titles: { readonly [table: string]: string };
}

/** Client to server: the documents the report cites. */
export const documentsRequest = 'soat/documents';
export interface DocumentsParams {
  readonly uri: string;
}
export interface WireMention {
  readonly location: WireLocation;
  readonly quote: string;
}
export interface WireDocument {
  /** `KH-UBND/Kiên Giang/2019/22`. */
  readonly key: string;
  /** As first printed: `22/KH-UBND`; the name of a document that has none. */
  readonly number: string;
  readonly typeWords?: string;
  /** ISO date. */
  readonly date?: string;
  readonly subject?: string;
  readonly registered: boolean;
  readonly mentions: readonly WireMention[];
}
export interface DocumentsResult {
  readonly documents: readonly WireDocument[];
}

/** Client to server: what the server is and how it fares. */
export const statusRequest = 'soat/status';
export interface StatusResult {
  readonly version: string;
  readonly protocol: string;
  readonly runtime: string;
  readonly positionEncoding: string;
  /** `pull` or `push`. */
  readonly diagnostics: string;
  readonly openFiles: number;
  readonly reports: readonly { readonly uri: string; readonly files: number; readonly findings: number }[];
  readonly lastRequests: readonly { readonly method: string; readonly milliseconds: number }[];
  /** Bytes of resident memory; absent where the host cannot say. */
  readonly memory?: number;
}

/** Server to client: a file as bytes in base64, or why not. */
export const readFileRequest = 'soat/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  readonly base64?: string;
  /** Present when the file cannot be read: `missing`, or a reason. */
  readonly failure?: string;
}

/** Server to client: the entries of a folder. */
export const listFilesRequest = 'soat/listFiles';
export interface ListFilesParams {
  readonly uri: string;
}
export interface ListFilesResult {
  readonly entries: readonly { readonly uri: string; readonly name: string; readonly kind: 'file' | 'folder' }[];
}

/** Server to client, when asked for in `initializationOptions`: the state of the report of a document. */
export const summaryNotification = 'soat/summary';
export interface SummaryParams {
  /** The document that was checked. */
  readonly uri: string;
  readonly report: string;
  readonly counts: Counts;
}

/** Commands that only a client can carry out; code actions and lenses name them when `commands` was set. */
export const clientCommands = {
  /** Arguments: SilenceArguments. Asks for a reason and applies the edit. */
  silence: 'soat.silenceWithReason',
  /** Arguments: uri, position. Shows references there. */
  showFigures: 'soat.showFigures',
  /** Arguments: check id. Opens the page of a check. */
  explain: 'soat.explainCheck',
  /** Arguments: uri. Saves a file that an action has changed and that nobody has open on purpose. */
  save: 'soat.saveFile',
} as const;

export interface SilenceArguments {
  readonly uri: string;
  readonly position: WirePosition;
  /** The text to insert before and after the reason. */
  readonly before: string;
  readonly after: string;
}
