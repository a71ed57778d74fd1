/** The look of the HTML report, light and dark as the reader’s system has it, and black on white on paper. */
export const STYLE = `
:root { color-scheme: light dark;
  --paper: #fdfbf7; --card: #ffffff; --ink: #1f1b16; --soft: #6a6258; --line: #e4ddd2;
  --error: #b3261e; --warning: #8a5a00; --information: #1c5fa8; --hint: #6a6258; --good: #2c6e31; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #17150f; --card: #201d17; --ink: #ece6da; --soft: #a39a8b; --line: #383329;
  --error: #ff8a80; --warning: #f2bf5e; --information: #8fc1ff; --hint: #a39a8b; --good: #8fd694; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 "Noto Sans Devanagari", "Nirmala UI", "Kohinoor Devanagari", Mangal, system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; border-bottom: 2px solid var(--ink); }
h1 { font-size: 1.6rem; margin: 0; } header p, small { color: var(--soft); margin: 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; } h3 { font-size: 1.05rem; margin: 1.2rem 0 .4rem; overflow-wrap: anywhere; }
.cards { display: flex; flex-wrap: wrap; gap: .6rem; list-style: none; margin: 1rem 0; padding: 0; }
.cards li { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .8rem; color: var(--soft); }
.cards b { font-size: 1.4rem; color: var(--ink); margin-inline-end: .25rem; }
.cards .error b, tr.error span { color: var(--error); } .cards .warning b, tr.warning span { color: var(--warning); }
.cards .information b, tr.information span { color: var(--information); } .cards .hint b, tr.hint span { color: var(--hint); }
.cards .good b { color: var(--good); }
details { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; margin: .4rem 0; }
summary { cursor: pointer; padding: .35rem .8rem; overflow-wrap: anywhere; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--information); outline-offset: 2px; }
details ul { margin: 0; padding: .2rem .8rem .6rem 2rem; } a { color: var(--information); overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; border-top: 1px solid var(--line); }
td { padding: .3rem .8rem; vertical-align: top; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
td:first-child { color: var(--soft); font-variant-numeric: tabular-nums; white-space: nowrap; width: 1%; }
td:nth-child(2) { white-space: nowrap; width: 1%; font-weight: 600; } td:last-child { width: 1%; white-space: nowrap; }
code { font: .85rem ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; color: var(--soft); }
.problems { border-inline-start: 4px solid var(--error); padding-inline-start: 1rem; } .note { color: var(--soft); }
@media (max-width: 40rem) { td { padding: .2rem .5rem; } td:last-child { display: none; } }
@media print { body { max-width: none; background: none; color: #000; } details { break-inside: avoid; } }
`;
