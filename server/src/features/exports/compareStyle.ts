/** The stylesheet of a page of compared accounts: light and dark, in colour on paper too; no mark is told by its colour alone. */
export const COMPARE_STYLE = `:root {
  color-scheme: light dark;
  --text: #1f2328; --back: #fff; --soft: #57606a; --line: #d0d7de; --link: #0550ae; --shade: #f6f8fa;
  --same: #e6f4ea; --same-line: #1a7f37; --differs: #fff4ce; --differs-line: #7d4e00; --only: #fbe9ec; --only-line: #a40e26;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3; --back: #0d1117; --soft: #9da7b3; --line: #30363d; --link: #79c0ff; --shade: #161b22;
    --same: #12301d; --same-line: #56d364; --differs: #3a2d0a; --differs-line: #e3b341; --only: #40161d; --only-line: #ff9492;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 90rem; background: var(--back); color: var(--text); font: 1rem/1.55 system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { margin-top: 2.5rem; font-size: 1.35rem; }
h3 { margin-top: 2rem; font-size: 1.1rem; }
a { color: var(--link); }
code, small, .explained, .state, .speaker { color: var(--soft); }
code { font-size: 0.85em; }
.remark { border-inline-start: 4px solid var(--differs-line); padding: 0.3rem 0.8rem; background: var(--shade); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: start; vertical-align: top; }
thead th, thead td { background: var(--shade); }
tbody th { font-weight: 600; }
meter { width: 6rem; }
.items { padding-inline-start: 2.4rem; }
.items > li { margin-block: 0.9rem; border-inline-start: 4px solid var(--line); padding-inline-start: 0.8rem; }
.items > li.same { border-color: var(--same-line); }
.items > li.differs { border-color: var(--differs-line); border-inline-start-style: double; border-inline-start-width: 6px; }
.items > li.one, .items > li.other { border-color: var(--only-line); border-inline-start-style: dashed; }
.items p { margin: 0.2rem 0; }
.note { color: var(--soft); }
.differences { margin: 0.4rem 0; font-size: 0.92em; }
.texts { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; align-items: start; }
.account { min-width: 0; }
article { margin-block: 1rem; border-top: 1px solid var(--line); }
article p { white-space: pre-wrap; margin: 0.8rem 0; }
.heading { font-weight: 700; }
.furniture { color: var(--soft); font-size: 0.85em; }
.speaker { display: inline-block; max-width: 100%; margin-inline-end: 0.35em; border: 1px solid var(--line); border-radius: 3px; padding: 0 0.3em; font-size: 0.72em; line-height: 1.3; white-space: normal; user-select: none; }
mark { border-bottom: 2px solid; background: none; color: inherit; }
mark.same { background: var(--same); border-color: var(--same-line); }
mark.differs { background: var(--differs); border-color: var(--differs-line); border-bottom-style: double; border-bottom-width: 4px; }
mark.one, mark.other { background: var(--only); border-color: var(--only-line); border-bottom-style: dashed; }
.number { margin-inline-end: 0.25em; font-size: 0.75em; font-weight: 700; vertical-align: super; line-height: 1; text-decoration: none; user-select: none; }
:target { outline: 2px solid var(--link); outline-offset: 2px; }
@media (max-width: 48rem) { .texts { grid-template-columns: 1fr; } }
@media print {
  @page { margin: 16mm 14mm; }
  :root {
    color-scheme: light; print-color-adjust: exact; -webkit-print-color-adjust: exact;
    --text: #000; --back: #fff; --soft: #444; --line: #999; --link: #0550ae; --shade: #f6f8fa;
    --same: #e6f4ea; --same-line: #1a7f37; --differs: #fff4ce; --differs-line: #7d4e00; --only: #fbe9ec; --only-line: #a40e26;
  }
  body { padding: 0; max-width: none; font-size: 10pt; }
  h1 { margin-top: 0; }
  a { text-decoration: none; }
  .wide { overflow: visible; }
  table { max-width: 100%; }
  .texts { grid-template-columns: 1fr 1fr; gap: 1.2rem; }
  .items > li, tr, article p { break-inside: avoid; }
  article p { orphans: 3; widows: 3; }
  h2, h3, h4, thead, .heading, h3 + .explained { break-after: avoid; }
  .number { color: inherit; }
}
`;
