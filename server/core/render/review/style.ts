/** The review copy around its sheets: a list on the left, the pages on the right; on paper one after the other. */
export const reviewStyle = `
:root{--line:#d5d8de;--soft:#f4f5f7;--text:#1d2127;--muted:#5b6370;--accent:#0a5bd3;--error:#c01c28;--warning:#9a5200;--information:#1a5fb4;--hint:#5b6370}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.top h1{font:600 17px/1.35 system-ui,"Segoe UI",sans-serif;margin:0}
.top h1 span{color:var(--accent);margin-right:6px}
.top p{font:13px/1.5 system-ui,"Segoe UI",sans-serif;margin:2px 0 0;color:var(--muted)}
.top .legend .sample{font:14px "Times New Roman",Tinos,"Liberation Serif",serif;color:#000;padding:0 3px}
.top .legend>span{margin-right:16px}
.top .legend .sample{margin-right:5px}
.panel{font:13px/1.45 system-ui,"Segoe UI",sans-serif;color:var(--text);background:#fff}
.panel .none{padding:20px 14px;color:var(--muted)}
.panel button{font:inherit;color:inherit;text-align:left;background:none;border:0;cursor:pointer}
.panel button[disabled]{cursor:default}
.list{list-style:none;margin:0;padding:0}
.list>li{border-bottom:1px solid var(--line);padding:8px 12px 8px 10px}
.list>li[aria-current=true]{background:#eaf2fd;box-shadow:inset 3px 0 0 var(--accent)}
.list .go{display:block;width:100%;padding:0}
.list .number{display:inline-block;min-width:20px;padding:0 3px;margin-right:6px;border-radius:9px;background:#3b4250;color:#fff;font-size:11px;font-weight:600;text-align:center}
.severity{font-weight:600}
.severity.error,.verdict.wrong{color:var(--error)}
.severity.warning{color:var(--warning)}
.severity.information,.verdict.rounded{color:var(--information)}
.verdict.involved{color:var(--warning)}
.severity.hint,.verdict.used,.verdict.unchecked{color:var(--muted)}
.verdict.exact{color:#2e7d32}
.all .verdict{min-width:6.5em}
.list .where{color:var(--muted)}
.list .message{display:block;margin-top:2px}
.list ul{margin:3px 0 0 32px;padding:0;color:var(--muted)}
.list .evidence,.list .repair{margin:3px 0 0 14px;color:var(--muted)}
.list code{display:block;margin-top:2px;color:var(--muted);font:11px ui-monospace,Consolas,"Liberation Mono",monospace}
.all{border-collapse:collapse;width:100%}
.all th{position:sticky;top:var(--filters,0);background:var(--soft);text-align:left;font-weight:600;z-index:1}
.all th,.all td{padding:4px 8px;border-bottom:1px solid var(--line);vertical-align:top}
.all .go{padding:0;font-variant-numeric:tabular-nums;text-decoration:underline;text-decoration-color:var(--line);text-underline-offset:3px}
.all tr[aria-current=true]{background:#eaf2fd}
.all .sum{font-variant-numeric:tabular-nums}
.marked [data-v=wrong],.marked [data-v=rounded],.legend [data-v]{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.sheet [data-n]{position:relative}
.sheet [data-n]::before{content:attr(data-n);content:attr(data-n) / "";position:absolute;left:-7px;top:-8px;min-width:13px;padding:0 2px;border-radius:8px;background:#3b4250;color:#fff;font:600 8.5px/14px system-ui,sans-serif;text-align:center;text-indent:0;z-index:1;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.sheet span[data-n]::before{top:-9px;left:-9px}
@media screen{
html,body{height:100%}
body{margin:0;display:grid;grid-template:"top top" auto "tabs pages" auto "panel pages" 1fr/clamp(300px,100% - 210mm - 48px,33%) 1fr;background:#e9eaed}
.top{grid-area:top;padding:8px 14px;background:#fff;border-bottom:1px solid var(--line);display:flex;flex-wrap:wrap;gap:2px 26px;align-items:baseline}
.top h1{flex:1 1 100%}
.tabs{grid-area:tabs;display:flex;background:var(--soft);border-right:1px solid var(--line);border-bottom:1px solid var(--line)}
.tabs button{flex:1;padding:8px 6px;font:600 13px system-ui,"Segoe UI",sans-serif;border:0;border-bottom:2px solid transparent;background:none;color:var(--muted);cursor:pointer}
.tabs button[aria-pressed=true]{color:var(--text);border-color:var(--accent);background:#fff}
.panel{grid-area:panel;overflow:auto;border-right:1px solid var(--line);min-height:0}
.panel[hidden]{display:none}
main{grid-area:pages;overflow:auto;padding:14px;min-height:0}
main:focus-visible,.panel:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
button:focus-visible,input:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
.filters{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:4px;padding:7px 10px;background:#fff;border-bottom:1px solid var(--line)}
.filters .chip{padding:2px 9px;border:1px solid var(--line);border-radius:11px;color:var(--muted);text-decoration:line-through}
.filters .chip[aria-pressed=true]{background:var(--soft);color:var(--text);text-decoration:none}
.filters input{flex:1 1 130px;min-width:90px;padding:2px 7px;border:1px solid var(--line);border-radius:3px;font:inherit}
.sheet{box-sizing:border-box;width:210mm;min-height:297mm;margin:0 auto 14px;padding:20mm 18mm 20mm 30mm;box-shadow:0 1px 5px #0003}
.sheet.landscape{width:297mm;min-height:210mm;padding:20mm 15mm 15mm 25mm}
.sheet [data-v],.sheet [data-s],.sheet [data-n]{cursor:pointer}
.sheet [data-current]{outline:3px solid var(--accent)!important;outline-offset:2px}
.js #figures:not([data-open]),.js #findings:not([data-open]){display:none}
}
@media screen and (max-width:1130px){
html,body{height:auto}
body{grid-template:"top" auto "tabs" auto "panel" auto "pages" auto/1fr}
.panel{max-height:46vh}
main{overflow-x:auto}
}
@media screen and (max-width:700px){
main{padding:0}
.sheet,.sheet.landscape{width:auto;min-height:0;margin:0 0 10px;padding:18px 14px}
.sheet .table{overflow-x:auto}
.national .state{white-space:normal}
.national .right{flex:1 1 57%}
}
@media print{
.tabs,.filters,.list code,.none[hidden]{display:none}
.top{margin-bottom:10pt}
.panel{break-after:page;font-size:10.5pt}
#figures{break-before:page;break-after:auto}
.list>li,.all tr{break-inside:avoid}
.list li[hidden],.all tr[hidden]{display:none}
.all thead{display:table-header-group}
.all{font-size:8pt;line-height:1.25}
.all th,.all td{padding:1.5pt 4pt}
.all td:nth-child(-n+2){white-space:nowrap}
.all th:last-child{width:46%}
}
`;
