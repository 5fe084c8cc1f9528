"""The looks of the page Källa, beside those that all pages share.

Marks are told by frames and lines as well as by colour; the picture of a page is always paper, so
the colours of its marks are the same in light and dark. What Streamlit says in English beside
fields is left out.
"""

STYLE = """<style>
.sok .dold { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap;
  clip-path: inset(50%); user-select: none; }
.sok h2.verk { font-size: 1.375rem; line-height: 1.3; }
.sok a.plats, .sok a.sida { color: inherit; text-decoration: underline;
  text-underline-offset: 0.2em; border-radius: 0.25rem; }
.sok a:is(.plats, .sida):hover { text-decoration-thickness: 2px; }
.sok :is(a, ol.traffar):focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
.sok .notis { padding: 0.6rem 0.9rem; border-radius: 0.5rem; border: 1px solid
  color-mix(in srgb, currentColor 25%, transparent); }
.sok.notis { padding: 0.6rem 0.9rem; border-radius: 0.5rem; border: 1px solid
  color-mix(in srgb, currentColor 25%, transparent); unicode-bidi: isolate; }
.sok.notis.obs { border-left: 4px solid #b7791f;
  background: color-mix(in srgb, #f2b705 10%, transparent); }
.sok.notis ul, .sok ul.val { margin: 0.35rem 0 0; padding: 0 0 0 1.25rem; }
.sok :is(.notis, .val) li { margin: 0; padding: 0.2rem 0; font-size: inherit; }
.sok nav.steg { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.75rem; }
.sok nav.steg > :is(a, .gar-inte) { padding: 0.4rem 0.8rem; border-radius: 0.5rem;
  text-decoration: none; white-space: nowrap;
  border: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
.sok nav.steg > a:hover { background: color-mix(in srgb, currentColor 8%, transparent); }
.sok nav.steg > .gar-inte { opacity: 0.4; }
.sok nav.steg .har { flex: 1; text-align: center; min-width: 9rem;
  font-variant-numeric: tabular-nums; }
.sok .om { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 1rem; }
.sok .om .kant { flex: 1; min-width: 12rem; }
.sok .innehall { max-height: 24rem; overflow-y: auto; line-height: 1.4; }
.sok .innehall ol { margin: 0; padding: 0 0 0 1.1rem; list-style: none; }
.sok .innehall > ol { padding: 0.25rem; }
.sok .innehall li { margin: 0; padding: 0.2rem 0; font-size: 0.9375rem; }
.sok .innehall a { text-decoration: none; }
.sok .innehall a:hover { text-decoration: underline; }
.sok .innehall a[aria-current] { font-weight: 700; padding-left: 0.5rem;
  border-left: 3px solid currentColor; border-radius: 0; }
.sok ol.traffar { max-height: 22rem; overflow-y: auto; margin: 0.35rem 0 0; padding: 0.25rem;
  list-style: none; line-height: 1.45; }
.sok ol.traffar li { margin: 0; padding: 0.35rem 0; font-size: 0.9375rem;
  border-bottom: 1px solid color-mix(in srgb, currentColor 12%, transparent); }
.sok ol.traffar a { font-weight: 600; white-space: nowrap; }
.sok ol.traffar .text { white-space: normal; }
.sok .andring .text { padding: 0.1rem 0 0.5rem; white-space: pre-wrap; }
.sok del { text-decoration: line-through; text-decoration-thickness: 2px;
  background: color-mix(in srgb, #c62828 16%, transparent); }
.sok ins { font-weight: 600; text-decoration: underline; text-decoration-thickness: 2px;
  text-underline-offset: 0.15em; background: color-mix(in srgb, #2e7d32 18%, transparent); }
.sok.ark { position: relative; max-width: none; line-height: 0; }
.sok.ark img { display: block; width: 100%; height: auto; background: #fff;
  border: 1px solid color-mix(in srgb, currentColor 25%, transparent); box-sizing: border-box; }
.sok.ark .ram { position: absolute; box-sizing: content-box; padding: 1px 2px; margin: -1px -2px;
  mix-blend-mode: multiply; print-color-adjust: exact; background: #ffec82;
  border-bottom: 2px solid #5c3e00; }
.sok.ark .ram.traff { background: #cfe3ff; border-bottom: 2px dashed #123a73; }
.sok:has(> :is(.blad, .steg, .om)) { max-width: none; }
[data-testid="stLayoutWrapper"]:has(> .st-key-kalla-steg) { position: sticky; top: 3.75rem;
  z-index: 1; padding: 0.4rem 0; background: color-mix(in srgb, Canvas 88%, transparent);
  backdrop-filter: blur(8px); }
.st-key-kalla-sida { scroll-margin-top: 5rem; }
.sok .blad { padding: 1.75rem max(1rem, calc((100% - 68ch) / 2)); border-radius: 0.25rem;
  border: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
.sok .blad > :is(p, ul, ol, div, blockquote, h3, h4, h5, h6) { margin: 0 0 0.8rem;
  font-size: 1rem; unicode-bidi: isolate; }
.sok .blad > :is(h3, h4, h5, h6) { line-height: 1.35; font-weight: 700; padding-top: 0.5rem; }
.sok .blad > h3 { font-size: 1.25rem; }
.sok .blad > h4 { font-size: 1.125rem; }
.sok .blad > :last-child { margin-bottom: 0; }
.sok .blad ul { padding-left: 1.25rem; }
.sok .blad li { margin: 0 0 0.25rem; padding: 0; font-size: inherit; }
.sok .blad .ruta { padding: 0.75rem 1rem; border-radius: 0.5rem;
  background: color-mix(in srgb, currentColor 6%, transparent); }
.sok .blad .utdrag { padding-left: 1rem; font-style: italic;
  border-left: 3px solid color-mix(in srgb, currentColor 25%, transparent); }
.sok .blad :is(.bildtext, .fotnot) { font-size: 0.875rem; }
.sok .blad .vidare { font-size: 0.875rem; opacity: 0.85; }
.sok mark.citatet, .sok mark.traff { font-weight: inherit; text-decoration: none;
  padding: 0.1em 0; border-bottom: 2px solid #b7791f; box-decoration-break: clone;
  -webkit-box-decoration-break: clone; }
.sok mark.traff { border-bottom: 2px dashed currentColor; font-weight: 600;
  background: color-mix(in srgb, #3b82f6 22%, transparent); }
@media (max-width: 640px) {
  .sok.ark .ram { padding: 0; margin: 0; border-bottom-width: 1px; }
  .sok nav.steg { flex-wrap: nowrap; }
  .sok nav.steg .har { min-width: 0; }
  .sok nav.steg .ord { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); } }
[data-testid="InputInstructions"] { display: none; }
@media print {
  .sok nav.steg, .sok .innehall, .sok button.kopiera, [class*="st-key-kalla-val"],
  [data-testid="stTextInput"], [data-testid="stExpander"] { display: none !important; } }
</style>"""
