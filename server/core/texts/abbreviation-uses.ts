/**
 * Abbreviations that a report uses, and those that need no definition.
 */
import { memo } from '../derive.ts';
import type { Place } from '../finding.ts';
import type { Section } from '../model/report.ts';
import { issuers } from '../reading/documents/issuers.ts';
import { documentTypes } from '../reading/documents/types.ts';
import { matchesOf, type Span } from '../text.ts';
import { documentsIn, everyText, type ReportText } from './texts.ts';

export interface AbbreviationUse {
  readonly short: string;
  readonly place: Place;
  /** Stands in brackets after words, or is explained right there: a definition of some form. */
  readonly defining: boolean;
  /** How often the section has it. */
  readonly times: number;
}

/** The first use of each abbreviation in a section. Right to remember because a section is immutable. */
export const abbreviationsIn: (section: Section) => readonly AbbreviationUse[] = memo(section => {
  const uses = new Map<string, AbbreviationUse>();
  for (const use of allUsesIn(section)) {
    const known = uses.get(use.short);
    uses.set(
      use.short,
      known ? { ...known, defining: known.defining || use.defining, times: known.times + use.times } : use,
    );
  }
  return uses.size === 0 ? none : [...uses.values()];
});

const none: readonly AbbreviationUse[] = [];

function usesIn(own: ReportText): readonly AbbreviationUse[] {
  if (own.kind === 'heading' || own.kind === 'caption') return none;
  const { folded } = own;
  if (!/\p{Lu}\p{Lu}/u.test(folded.text)) return none;
  const uses: AbbreviationUse[] = [];
  let numbers: readonly Span[] | undefined;
  for (const match of matchesOf(folded.text, pattern)) {
    const short = match[0];
    if (common.has(short) || isRoman(short)) continue;
    // A text in capitals is a title, and a number's symbol is no abbreviation of the report's.
    if (numbers === undefined && isTitle(folded.text)) break;
    numbers ??= documentsIn(own).flatMap(({ number }) => (number ? [number.span] : []));
    const start = folded.origin(match.index);
    if (numbers.some(span => start >= span.start && start < span.end)) continue;
    const end = match.index + short.length;
    if (inCapitals(folded.text, match.index, end)) continue;
    const before = folded.text.slice(Math.max(0, match.index - 24), match.index);
    const after = folded.text.slice(end, end + 3);
    const bracketed = /(?:\(|gọi tắt là |viết tắt là |viết tắt: |gọi là )["“]?$/u.test(before);
    // A name in quotes is no abbreviation of the report's.
    if (/["“]$/u.test(before) && /^["”]/u.test(after)) continue;
    const defining = bracketed || /^["”]?\)/u.test(after) || /^ ?(?:\((?=\p{L})|:)/u.test(after);
    uses.push({ short, place: own.place(folded.span(match.index, end)), defining, times: 1 });
  }
  return uses.length === 0 ? none : uses;
}

const allUsesIn = everyText(usesIn);

const pattern = /(?<![\p{L}\d/&.-])[A-ZĐÂÊÔƠƯĂ]{2,8}(?![\p{L}\d/&-])/gu;

/** Among words in capitals: a title within a text. */
function inCapitals(text: string, start: number, end: number): boolean {
  const before = /((?:\p{Lu}{2,12}[ ,-]{1,3}){1,4})$/u.exec(text.slice(Math.max(0, start - 60), start))?.[1] ?? '';
  const after = /^(?:[ ,-]{1,3}\p{Lu}{2,12}(?!\p{L})){1,4}/u.exec(text.slice(end, end + 60))?.[0] ?? '';
  return (before + after).split(/[ ,-]+/u).filter(word => word !== '').length >= 2;
}

function isTitle(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length < 12
    ? letters === letters.toUpperCase()
    : letters.replace(/[^\p{Lu}]/gu, '').length > letters.length / 2;
}

function isRoman(text: string): boolean {
  return /^[IVXLC]{1,6}$/.test(text);
}

/**
 * Abbreviations that every reader of official reports knows, or that are names: bodies and types of documents, posts and
 * titles, schools, units and currencies, taxes, companies and bodies of the world.
 *
 * Source: capitals met without a definition in some 15,000 public pages and articles, the commonest of each kind.
 */
const common: ReadonlySet<string> = new Set([
  ...issuers.map(({ code }) => code),
  ...documentTypes.map(({ code }) => code),
  ...'UBND HĐND MTTQ UBMTTQ TP TX TT TTg CP TW QH BHXH BHYT BHTN GDP GRDP PCI PAPI PAR INDEX PARINDEX SIPAS DDCI ICT CNTT ISO TCVN QCVN FDI ODA NGO WTO ASEAN APEC UNESCO UNDP USD VND VNĐ EUR THCS THPT THCN ĐH CĐ HTX TNHH MTV TMCP CTCP CSDL KT XH QP AN ANTT ATGT ATTP PCCC CNCH KCN KKT CCN GTVT LAN WAN SMS PDF XML CSV QR IP IT AI IOC VNPT FPT VTV HIV AIDS COVID AQI UV ASTM SARS TV PC STT ĐVT CB CC VC CBCC CBCCVC CCVC LĐ NSNN NSTW NSĐP XDCB GPMB QSDĐ VBQPPL TTHC CCHC DVC DVCTT ĐVSN NTM OCOP DTTS LĐTBXH GDĐT KHCN TNMT NNPTNT VHTTDL TTTT XHCN VN TM KT TL TUQ PCT CVP PVP VP BTV BCH BTC TB KH QĐ ATK SX DN DNNN DNNVV HS SV UB VT GS TS PGS ThS'.split(
    ' ',
  ),
  ...'CSGT CSĐT CA CAND CAX QĐND LLVT BĐBP VKS VKSND TAND HĐXX TTXVN HCM TPHCM HN ĐBSCL ĐBSH SGK ĐHQG TDTT BĐS VLXD KCX MTQG NLĐ LĐLĐ ĐTN HĐQT BKS CMND CCCD MST GTGT TNCN TNDN XNK ĐBQH ĐB THPTQG CPI IIP PMI HDI BOT PPP ATM POS VAT IMF WB ADB EU UN LHQ WHO UNICEF FAO ILO OECD NATO AFP BBC CNN CEO CFO FIFA AFC VFF AFF SEA GMS NXB NSND NSƯT BS KTS CLB HLV VĐV MC TPP CPTPP EVFTA RCEP APTA FTA USA US UK UAE JICA KOICA USAID DNA PCR WTTC GPS GIS USB CPU LED LNG LPG EVN PVN VNA HAGL SHB BIDV ACB VCB MB OK VIP'.split(
    ' ',
  ),
]);
