/** Style of the preview around its white pages: the editor's own colours. */
export const shellStyle = `
html,body,#app{height:100%;margin:0}
body{padding:0;background:var(--vscode-editor-background);color:var(--vscode-foreground);overflow:hidden}
#app{display:flex;flex-direction:column}
.toolbar{display:flex;flex-wrap:wrap;align-items:center;gap:2px;padding:3px 6px;background:var(--vscode-sideBar-background,var(--vscode-editor-background));border-bottom:1px solid var(--vscode-panel-border,var(--vscode-contrastBorder,transparent));font:var(--vscode-font-size,13px) var(--vscode-font-family,system-ui)}
.toolbar select{flex:0 1 200px;min-width:110px;height:24px;background:var(--vscode-dropdown-background);color:var(--vscode-dropdown-foreground);border:1px solid var(--vscode-dropdown-border,var(--vscode-contrastBorder,transparent));border-radius:2px;font:inherit}
.toolbar button{min-width:24px;height:24px;padding:0 5px;border:1px solid transparent;border-radius:4px;background:none;color:var(--vscode-icon-foreground,inherit);font:inherit;cursor:pointer;white-space:nowrap}
.toolbar button:hover{background:var(--vscode-toolbar-hoverBackground);outline:1px dashed var(--vscode-contrastActiveBorder,transparent)}
.toolbar button[aria-pressed=true]{background:var(--vscode-inputOption-activeBackground,var(--vscode-toolbar-activeBackground));border-color:var(--vscode-inputOption-activeBorder,transparent);color:var(--vscode-inputOption-activeForeground,inherit)}
.toolbar :focus-visible,#scroll:focus-visible{outline:1px solid var(--vscode-focusBorder);outline-offset:-1px}
.toolbar svg{width:16px;height:16px;vertical-align:middle;fill:none;stroke:currentColor;stroke-width:1.3}
.toolbar .gap{flex:1}
.toolbar .zoom{min-width:46px}
.toolbar .wrong{color:var(--vscode-editorError-foreground,#f14c4c);font-weight:600}
.toolbar .rounded{color:var(--vscode-editorInfo-foreground,#3794ff)}
.toolbar .exact{color:var(--vscode-testing-iconPassed,#388a34)}
.notice{padding:4px 10px;background:var(--vscode-inputValidation-infoBackground,var(--vscode-editorWidget-background));border-bottom:1px solid var(--vscode-inputValidation-infoBorder,transparent);font:var(--vscode-font-size,13px) var(--vscode-font-family,system-ui)}
.notice:empty{display:none}
#scroll{flex:1;overflow:auto;overflow-anchor:none;outline-offset:-2px}
main{padding:14px;width:max-content;min-width:100%;box-sizing:border-box}
main .sheet{contain:layout;zoom:var(--upright,1);box-sizing:border-box;width:210mm;min-height:297mm;margin:0 auto 14px;padding:20mm 18mm 20mm 30mm;background:#fff;color:#000;box-shadow:0 1px 5px rgba(0,0,0,.35)}
main .sheet.landscape{zoom:var(--side,1);width:297mm;min-height:210mm;padding:20mm 15mm 15mm 25mm}
.vscode-high-contrast main .sheet,.vscode-high-contrast-light main .sheet{border:1px solid var(--vscode-contrastBorder);box-shadow:none}
main [data-v],main [data-s],main td,main tbody th,main p,main .h{cursor:pointer}
main [data-v],main [data-s]{scroll-margin:70px}
main :focus{outline:2.5px solid #0a5bd3;outline-offset:1px}
main .here{animation:here 1.2s ease-out}
@keyframes here{0%,40%{background-color:#fff3b0}100%{background-color:transparent}}
@media (prefers-reduced-motion:reduce){main .here{animation:none;box-shadow:inset 0 0 0 2px #b58900}}
.tip{position:fixed;z-index:9;max-width:min(460px,80vw);padding:7px 10px;background:var(--vscode-editorHoverWidget-background,#fff);color:var(--vscode-editorHoverWidget-foreground,inherit);border:1px solid var(--vscode-editorHoverWidget-border,#999);border-radius:3px;box-shadow:0 2px 8px rgba(0,0,0,.3);font:var(--vscode-font-size,13px)/1.45 var(--vscode-font-family,system-ui)}
.tip p{margin:0 0 3px}
.tip .sum{font-variant-numeric:tabular-nums}
.tip .hint{opacity:.75;font-size:.9em}
.tip[hidden]{display:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{.toolbar,.notice,.tip{display:none}#app,#scroll{display:block;height:auto;overflow:visible}}
`;
