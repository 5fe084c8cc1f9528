"""The looks of our own HTML; colours are mixed from the theme's text, so light and dark both work.

The measure of 68 characters a line keeps running text readable (45 to 75 is the usual advice).
The field for questions stays at the window's lower edge, and what is scrolled to or focused is
kept clear of it and of Streamlit's header. What Streamlit itself says in English (in fields for
files) is replaced.
"""

STYLE = """<style>
.sok { max-width: 68ch; line-height: 1.6; overflow-wrap: anywhere; }
.sok p, .sok figure, .sok blockquote, .sok h1, .sok h2, .sok h3, .sok h4 {
  margin: 0; padding: 0; }
.sok .ingress { opacity: 0.85; }
.sok h1.sida { font-size: 2rem; line-height: 1.25; font-weight: 700; }
.sok h2.fraga { font-size: 1.25rem; line-height: 1.4; font-weight: 600; padding-top: 1rem;
  white-space: pre-wrap; max-height: 11rem; overflow-y: auto; }
.sok h3.rubrik { font-size: 1.125rem; font-weight: 600; padding-top: 0.5rem; }
.sok .titel { font-size: 1rem; font-weight: 600; }
.sok .kant { font-size: 0.875rem; opacity: 0.8; }
.sok .ledning { font-size: 1.0625rem; font-weight: 600; }
.sok .text { white-space: pre-wrap; unicode-bidi: isolate; }
.sok figure.citat { padding-left: 1rem;
  border-left: 3px solid color-mix(in srgb, currentColor 35%, transparent); }
.sok .text p { font-size: inherit; }
.sok .text p + p { margin-top: 0.5rem; }
.sok ul.lista { margin: 0; padding: 0 0 0 1.25rem; white-space: normal; }
.sok ul.lista li { margin: 0.35rem 0 0; padding: 0; font-size: inherit; white-space: pre-wrap; }
.sok ol.insatser { margin: 0; padding: 0; list-style: none; display: grid; gap: 0.75rem; }
.sok ol.insatser > li { margin: 0; padding: 0.9rem 1rem; border-radius: 0.5rem;
  border: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
.sok ol.insatser figure { margin-top: 0.35rem; padding: 0; border: 0; }
.sok .brickor { margin-bottom: 0.35rem; }
.sok .bricka { display: inline-block; margin: 0 0.35rem 0.2rem 0; padding: 0.05rem 0.55rem;
  border-radius: 0.35rem; font-size: 0.875rem; font-weight: 600;
  background: color-mix(in srgb, currentColor 10%, transparent); }
.sok table.siffror { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums;
  font-size: 0.9375rem; line-height: 1.45; }
.sok table.siffror :is(th, td) { padding: 0.4rem 0 0.4rem 1rem; text-align: left;
  vertical-align: top; font-weight: inherit; border: 0;
  border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent); }
.sok table.siffror :is(th, td):first-child { padding-left: 0; }
.sok table.siffror thead th { font-size: 0.875rem; font-weight: 600; }
.sok table.siffror :is(thead th, td) { overflow-wrap: normal; }
.sok table.siffror td { white-space: nowrap; }
.sok table.siffror td.uppgift { font-weight: 600; }
.sok table.siffror .stapel { display: block; height: 0.6rem; margin: 0.35rem 0 0.25rem;
  min-width: 8rem; background: color-mix(in srgb, currentColor 8%, transparent); }
.sok table.siffror .stapel i { display: block; height: 100%; min-width: 2px;
  background: #3b7f9b; print-color-adjust: exact; }
.sok table.staplar td.uppgift { width: 42%; }
@media (max-width: 640px) {
  .sok table.siffror :is(th, td) { padding-left: 0.6rem; }
  .sok table.siffror td.uppgift { white-space: normal; min-width: 7rem; } }
.sok .rutnat { overflow: auto; max-height: 30rem; white-space: normal; }
.sok table.tabell { border-collapse: collapse; font-variant-numeric: tabular-nums;
  font-size: 0.9375rem; line-height: 1.45; }
.sok table.tabell caption { caption-side: top; text-align: left; padding: 0 0 0.4rem;
  color: inherit; font-weight: 600; }
.sok table.tabell :is(th, td) { padding: 0.35rem 0.75rem 0.35rem 0; text-align: left;
  vertical-align: top; font-weight: inherit; border: 0; overflow-wrap: normal;
  border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent); }
.sok table.tabell thead th { font-size: 0.875rem; font-weight: 600; }
.sok figure.citat .text { font-size: 1.0625rem; }
.sok figcaption { margin-top: 0.35rem; font-size: 0.875rem; line-height: 1.45; }
.sok figcaption .ovrigt { opacity: 0.8; }
.sok a.kalla { text-decoration: none; border-radius: 0.25rem;
  color: color-mix(in srgb, #3b8fb0 55%, currentColor); }
.sok a.rad { color: inherit; }
.sok a.kalla:hover, .sok a.rad:hover strong { text-decoration: underline; }
.sok a.rad strong { text-decoration: underline; text-decoration-thickness: 1px;
  text-underline-offset: 0.2em;
  text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
.sok .nummer { font-size: 0.75em; font-weight: 600; font-variant-numeric: tabular-nums;
  user-select: none; }
.sok a.nummer { position: relative; top: -0.35em; margin-left: 0.1em; padding: 0 0.1em;
  line-height: 1; white-space: nowrap; }
.sok figcaption .nummer { font-size: 0.875em; opacity: 0.8; }
.sok ol.kallor { list-style: none; margin: 0; padding: 0; font-size: 0.875rem;
  line-height: 1.45; }
.sok ol.kallor li { margin: 0 0 0.35rem; padding: 0; font-size: inherit; }
.sok .belopp { font-size: 1.875rem; line-height: 1.25; font-weight: 600;
  font-variant-numeric: tabular-nums; }
.sok .tolkat { font-size: 0.875rem; padding-left: 0.75rem;
  border-left: 3px solid color-mix(in srgb, #3b7f9b 70%, transparent); }
.osynlig { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap;
  clip-path: inset(50%); }
.sok .vantar { min-height: 8.5rem; }
.sok .streck { height: 0.9rem; margin-top: 0.75rem; border-radius: 0.25rem;
  background: color-mix(in srgb, currentColor 8%, transparent); }
.sok .streck:last-child { width: 60%; }
[class*="st-key-turn-"] { min-height: 14rem; }
[class*="st-key-turn-"] :is(.stExpander, .stImage) { max-width: 68ch; }
.sok .kopior { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.35rem 0.5rem; }
.sok figure > .kopior { margin-top: 0.5rem; }
.sok details.fler { font-size: 0.875rem; }
.sok details.fler summary { cursor: pointer; opacity: 0.8; border-radius: 0.5rem; }
.sok details.fler > .kopior { margin-top: 0.35rem; }
.sok button.kopiera { margin: 0; padding: 0.15rem 0.6rem; min-width: 5.25rem; font: inherit;
  font-size: 0.875rem; color: inherit; background: transparent; cursor: pointer;
  border-radius: 0.5rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
.sok button.kopiera:hover { background: color-mix(in srgb, currentColor 8%, transparent); }
.sok :is(button.kopiera, summary, .rutnat, a.kalla):focus-visible {
  outline: 2px solid currentColor; outline-offset: 2px; }
.sok .text mark { white-space: nowrap; }
.sok mark { color: inherit; font-weight: 600; text-decoration: underline;
  text-underline-offset: 0.15em; background: color-mix(in srgb, #f2b705 35%, transparent); }
.sok.fel { padding: 0.75rem 1rem; border-radius: 0.5rem; white-space: pre-wrap;
  border: 1px solid color-mix(in srgb, #c62828 60%, transparent);
  background: color-mix(in srgb, #c62828 8%, transparent); }
.sok.klart { padding: 0.75rem 1rem; border-radius: 0.5rem;
  border: 1px solid color-mix(in srgb, #2e7d32 60%, transparent);
  background: color-mix(in srgb, #2e7d32 8%, transparent); }
.sok .andrat { padding: 0.5rem 0.75rem; border-radius: 0.5rem; font-size: 0.875rem;
  border: 1px dashed color-mix(in srgb, currentColor 45%, transparent); }
.sok .gissning { padding: 0 0.4rem; border-radius: 0.5rem; font-size: 0.8125rem;
  font-weight: 400; border: 1px dashed color-mix(in srgb, currentColor 45%, transparent); }
[data-testid="stFileUploaderDropzoneInstructions"] { display: none; }
[data-testid="stFileUploaderDropzone"] button p { font-size: 0; }
[data-testid="stFileUploaderDropzone"] button p::after { content: "Välj fil eller dra hit";
  font-size: 0.875rem; }
.st-key-overst > :not(:has(h1, button)) { display: none; }
[class*="st-key-oppna-"] button, [class*="st-key-oppna-"] button * { text-align: left;
  justify-content: flex-start; font-weight: 600; }
[class*="st-key-oppna-"] button > *, [class*="st-key-oppna-"] button > * > * { width: 100%; }
[class*="st-key-sparat-"] button[kind="tertiary"] { min-height: 1.75rem; padding: 0; }
[class*="st-key-sparat-"] { padding: 0.6rem 0.9rem; }
[data-testid="InputInstructions"] { display: none; }
.stMain { scroll-padding: 4rem 0 7rem; }
.stMainBlockContainer { padding-top: 4rem; padding-bottom: 0; }
.stMainBlockContainer > .stVerticalBlock { min-height: calc(100dvh - 4rem); }
[data-testid="stLayoutWrapper"]:has(> .st-key-asking) {
  position: sticky; bottom: 0; z-index: 1; margin-top: auto; padding: 0.5rem 0 1.25rem;
  background: color-mix(in srgb, Canvas 85%, transparent); backdrop-filter: blur(8px); }
</style>"""
