// The style of a brief as a file. Its hash stands in the file's policy: nothing else may style it.

export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf8;--ink:#1c1b19;--soft:#5f5c56;--rule:#dfdcd6;--a:#0b6a66;--b:#8a4510;--caution:#8f1d4d;--action:#2d3f9e}
@media screen and (prefers-color-scheme:dark){:root{--paper:#141413;--ink:#ecebe7;--soft:#a9a59d;--rule:#35332f;--a:#5cc8c2;--b:#eaa55c;--caution:#f08fb4;--action:#aab6ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/28px system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:44rem;margin:0 auto;padding:3.5rem 1.25rem 5rem}
h1,h2{line-height:1.25;letter-spacing:-.011em;text-wrap:balance}
h1{margin:0 0 .75rem;font-size:2.25rem;line-height:1.15}
h2{margin:3rem 0 1rem;padding-top:.75rem;border-top:1px solid var(--rule);font-size:1.3125rem}
p,ul,ol{margin:0 0 1rem}
ul,ol{padding-left:1.4rem}
.lead{font-size:1.3125rem;line-height:2rem}
.made,.who,.tags,footer{font-size:15px;line-height:24px;color:var(--soft)}
a{color:var(--action);text-underline-offset:.2em;text-decoration-thickness:1px}
.time{font-family:ui-monospace,monospace;font-size:.92em;white-space:nowrap}
article{margin:0 0 1.75rem;padding-left:1.1rem;border-left:3px solid var(--rule);break-inside:avoid}
.side-a{border-left-color:var(--a)}.side-b{border-left-color:var(--b)}.side-both{border-left:3px double var(--a)}.side-cautions{border-left:3px dashed var(--caution)}
blockquote{margin:0 0 .25rem;font-size:1.1875rem;line-height:1.9rem}
.says{margin:0 0 .25rem;font-weight:600}
.note{margin:.6rem 0 0}
.note b{font-size:15px}
.who{margin:0}
sup{line-height:0;font-size:.75em}
.sources li{font-size:15px;line-height:24px;margin-bottom:.5rem}
.full{display:none}
footer{margin-top:3rem;padding-top:.75rem;border-top:1px solid var(--rule)}
@media print{:root{color-scheme:light;--paper:#fff;--action:#1c1b19}@page{margin:20mm 18mm}body{font-size:10.5pt;line-height:1.45}main{max-width:none;padding:0}h1{font-size:22pt}h2{margin-top:1.4rem;font-size:13pt;break-after:avoid}blockquote{font-size:11.5pt;line-height:1.4}.lead{font-size:12.5pt;line-height:1.4}.made,.who,.tags,.sources li,footer{font-size:9pt;line-height:1.4}a{color:inherit;text-decoration:none}.full{display:inline}}
`;

/** SHA-256 of the style; a test makes it anew. */
export const STYLE_HASH = "sha256-UAKeaoLyRu1SEDpiqDkSRgviUpv/xqgL0yCBLxnxG/s=";
