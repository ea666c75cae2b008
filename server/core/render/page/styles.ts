/**
 * How a report looks on paper and on the screen. Sizes and margins are those of Decree 30/2020/NĐ-CP, appendix I:
 * A4, text of 13 or 14 pt, 20-25 mm above and below, 30-35 mm on the left, 15-20 mm on the right.
 */

const widths = Array.from({ length: 99 }, (_, index) => `.w${index + 1}{width:${index + 1}%}`).join('');

const fontFamily = '"Times New Roman",Tinos,"Liberation Serif","Noto Serif",serif';

/**
 * The sheet itself: the same in print, in the preview and in every copy. The padding above a line holds the accents of
 * capitals (Ầ, Ể), which at the top of a page would be painted on the page before.
 */
export const paperStyle = `
.sheet{font-family:${fontFamily};font-size:14pt;line-height:1.28;color:#000;background:#fff;overflow-wrap:break-word;font-variant-numeric:lining-nums}
.sheet p{margin:0}
.sheet>p,.sheet>div>p{margin:4pt 0 0;padding-top:2pt;text-align:justify;text-indent:10mm}
.sheet .item.d2{margin-left:6mm}
.sheet .item.d3{margin-left:12mm}
.sheet .item.d4{margin-left:18mm}
.kept{white-space:nowrap}
.sheet a{color:inherit;text-decoration:none}
.sheet .h{font-size:14pt;font-weight:bold;margin:6pt 0 0;padding-top:2pt;text-indent:10mm;text-align:left;break-after:avoid}
.sheet .h.d6{font-weight:normal}
.sheet .h.centre{text-align:center;text-indent:0}
.sheet .o-title{text-align:center;text-indent:0;font-weight:bold}
.sheet .o-number{text-indent:0;text-align:left}
.sheet .o-date{text-align:right;font-style:italic;text-indent:0}
.sheet blockquote{margin:6pt 0 0 10mm}
.sheet pre{font:11pt/1.3 "Liberation Mono","DejaVu Sans Mono",monospace;white-space:pre-wrap;margin:6pt 0 0}
.sheet code{font-family:inherit}
.sheet .unit{text-align:right;font-style:italic;text-indent:0;font-size:13pt}
.sheet .attached{text-align:center;font-style:italic;text-indent:0;margin:0}
.rule{width:20%;border-top:.75pt solid #000;margin:4pt auto 8pt}
.note{font-size:.68em;line-height:0;vertical-align:super}
.national{display:flex;justify-content:space-between;gap:4mm;text-align:center;line-height:1.2;font-size:13pt;margin-bottom:14pt}
.national .left{flex:0 1 43%;text-wrap:balance}
.national .right{flex:0 0 auto;min-width:48%}
.national .issuer,.national .state{font-weight:bold}
.national .state{white-space:nowrap;font-size:12.5pt}
.national .ruled::after{content:"";display:block;width:26mm;border-top:.75pt solid #000;margin:2pt auto 0}
.national .motto{font-weight:bold;font-size:13.5pt}
.national .motto span{border-bottom:.75pt solid #000;padding-bottom:1pt}
.national .number{margin-top:8pt}
.national .date{margin-top:8pt;font-style:italic}
.national .date:first-child{margin-top:0}
.title{text-align:center;font-weight:bold;margin-bottom:10pt}
.sheet .title p{text-align:center;text-indent:0;margin:0}
.title .rule{width:26mm;margin-top:3pt}
.sheet .to{text-indent:0;text-align:center;margin:0 0 10pt}
.sheet .o-title+.to{margin-top:8pt}
.sheet .to.several{display:flex;justify-content:center;gap:2mm}
.sheet .to.several p{text-indent:0;margin:0;text-align:left}
.signature{display:flex;justify-content:space-between;gap:6mm;margin-top:14pt;break-inside:avoid;break-before:avoid}
.signature .recipients{flex:0 1 46%;font-size:11pt;line-height:1.2}
.signature .to-all{font-size:12pt;font-weight:bold;font-style:italic}
.signature .signer{flex:0 1 50%;text-align:center;font-weight:bold;line-height:1.2}
.signature .room{height:24mm}
.sheet header.appendix{text-align:center;margin-bottom:10pt}
header.appendix .numeral,header.appendix .name{font-weight:bold}
header.appendix .attached{max-width:92%;margin:0 auto;text-wrap:balance}
header.appendix .rule{width:26mm;margin-top:4pt}
.sheet .notes{margin-top:14pt;font-size:11pt;line-height:1.2;padding-top:4pt}
.sheet .notes::before{content:"";display:block;width:32%;border-top:.75pt solid #000;margin-bottom:2pt}
.sheet .notes p{margin:2pt 0 0;text-indent:0}
.sheet .table{margin:8pt 0}
.sheet .table p{text-indent:0}
.sheet .caption{text-align:center;font-weight:bold;margin:6pt 0 4pt;break-after:avoid}
.sheet .table .unit{margin:0 0 3pt;break-after:avoid}
.sheet .below p{font-size:12pt;margin-top:3pt;font-style:italic}
.sheet table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:13pt;line-height:1.2}
.sheet table.s1{font-size:12pt}
.sheet table.s2{font-size:11pt}
.sheet table.s3{font-size:9.5pt}
.sheet th,.sheet td{border:.5pt solid #000;padding:2.2pt 3pt;vertical-align:middle;text-align:left;font-weight:normal;position:relative}
.sheet table.s3 th,.sheet table.s3 td{padding:2pt 1.5pt}
.sheet thead{display:table-header-group}
.sheet thead th{font-weight:bold;text-align:center}
.sheet thead tr.k td{text-align:center;font-style:italic;font-size:.85em}
.sheet tr{break-inside:avoid}
.sheet td.c{text-align:center}
.sheet td.r{text-align:right}
.sheet tr.g>*,.sheet tr.t>*{font-weight:bold}
.sheet tr.m>*{font-style:italic}
${widths}
@media print{
.sheet{break-before:page}
.sheet:first-of-type{break-before:auto}
.legend{display:none}
}`;

/**
 * The pages of each sheet: upright or on their side, numbered from 1 within the sheet, the first page without its
 * number. A sheet has its own counter because Chromium keeps one `page` counter for the whole document.
 */
export function pageStyle(sheets: readonly { readonly landscape: boolean }[]): string {
  const rules = sheets.map(({ landscape }, index) => {
    const size = landscape ? 'A4 landscape;margin:20mm 15mm 15mm 25mm' : 'A4 portrait;margin:20mm 18mm 20mm 30mm';
    const number = `@top-center{content:counter(sheet${index},from-two);font:13pt ${fontFamily};color:#000}`;
    return `@page sheet${index}{size:${size};counter-increment:sheet${index};${number}}\n.sheet:nth-of-type(${index + 1}){page:sheet${index}}`;
  });
  return `@counter-style unseen{system:cyclic;symbols:"\\2002"}
@counter-style from-two{system:extends decimal;range:2 infinite;fallback:unseen}
@page{size:A4 portrait;margin:20mm 18mm 20mm 30mm}
@media print{
${rules.join('\n')}
}`;
}

/** Marks of verdicts: each by its colour and by its shape, without moving anything. */
export const markRules = `
.marked [data-v]{cursor:default}
.marked td[data-v],.marked th[data-v]{background-clip:padding-box}
.marked [data-v=exact]{text-decoration:underline solid #2e7d32 1px;text-underline-offset:3px}
.marked [data-v=rounded]{text-decoration:underline dashed #1a5fb4 1.5px;text-underline-offset:3px;background-color:#eef4fb}
.marked [data-v=wrong]{text-decoration:underline wavy #c01c28 1.5px;text-underline-offset:3px;background-color:#fdeaea;outline:1.5px solid #c01c28;outline-offset:-1px}
.marked span[data-v=wrong]{outline-offset:1px}
.marked [data-v=involved]{text-decoration:underline dotted #b35900 2px;text-underline-offset:3px}
.marked [data-v=used]{text-decoration:underline dotted #6b7280 1.5px;text-underline-offset:3px}
.marked [data-s=error]{box-shadow:inset 0 -2.5px 0 #c01c28}
.marked [data-s=warning]{box-shadow:inset 0 -2.5px 0 #b35900}
.marked [data-s=information],.marked [data-s=hint]{box-shadow:inset 0 -2px 0 #6b7280}
.marked td[data-v]::after{position:absolute;top:0;right:1px;font:bold 7pt/1 system-ui,sans-serif;text-decoration:none;font-style:normal}
.marked td[data-v=exact]::after{content:"✓" / "khớp";color:#2e7d32}
.marked td[data-v=rounded]::after{content:"≈" / "khớp (làm tròn)";color:#1a5fb4}
.marked td[data-v=wrong]::after{content:"✗" / "lệch";color:#c01c28}
.marked td[data-v=involved]::after{content:"?" / "liên quan số lệch";color:#b35900}
.marked td[data-v=used]::after{content:"" / "dùng để tính số khác"}
.marked span[data-v]{position:relative}
.marked span[data-v]::after{position:absolute;right:-4px;top:-5px;font:bold 7pt/1 system-ui,sans-serif}
.marked span[data-v=exact]::after{content:"" / "khớp"}
.marked span[data-v=rounded]::after{content:"≈" / "khớp (làm tròn)";color:#1a5fb4}
.marked span[data-v=wrong]::after{content:"✗" / "lệch";color:#c01c28}
.marked span[data-v=involved]::after{content:"?" / "liên quan số lệch";color:#b35900}
.marked span[data-v=used]::after{content:"" / "dùng để tính số khác"}
[data-words=en] .marked [data-v=exact]::after{content:"✓" / "holds"}
[data-words=en] .marked span[data-v=exact]::after{content:"" / "holds"}
[data-words=en] .marked [data-v=rounded]::after{content:"≈" / "holds (rounded)"}
[data-words=en] .marked [data-v=involved]::after{content:"?" / "related to one that differs"}
[data-words=en] .marked [data-v=used]::after{content:"" / "used to compute others"}
[data-words=en] .marked [data-v=wrong]::after{content:"✗" / "differs"}`;

/** The report itself is printed without marks. */
export const markStyle = `@media screen{${markRules}
}`;

/** The page around the sheets. */
export const screenStyle = `${markStyle}
@media screen{
body{margin:0;background:#e9eaed}
main{padding:8mm 4mm;overflow-x:auto}
.sheet{box-sizing:border-box;width:210mm;min-height:297mm;margin:0 auto 8mm;padding:20mm 18mm 20mm 30mm;box-shadow:0 1px 4px #0004}
.sheet.landscape{width:297mm;min-height:210mm;padding:20mm 15mm 15mm 25mm}
.legend{position:sticky;top:0;z-index:1;background:#fff;border-bottom:1px solid #d0d3d8;padding:6px 12px;font:13px/1.4 system-ui,sans-serif;text-align:center}
.legend .sample{padding:0 3px}
.legend>span{margin-left:14px}
.nothing{font:15px/1.5 system-ui,sans-serif;text-align:center;margin:20vh 0}
}`;
