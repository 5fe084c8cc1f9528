"""The looks of the page Insatser: its tile map and its cards."""

from sok.web.initiatives.tiles import COLUMNS, PLACES

# Each tile keeps its place whatever is drawn before it.
_PLACED = "\n".join(
    f".st-key-ruta-{number} {{ grid-area: {row} / {column}; }}"
    for number, (row, column) in enumerate(PLACES.values())
)
# The whole label of a tile is read aloud; region and number alone, which are set in bold, are seen.
# A line break, and no block, parts them: a block would be read as a pause within "Skåne:".
STYLE = f"""<style>
.st-key-karta {{ display: grid; grid-template-columns: repeat({COLUMNS}, minmax(0, 1fr));
  grid-auto-rows: 3.75rem; gap: 4px; max-width: 26rem; }}
.st-key-karta > div, .st-key-karta .stButton {{ display: flex; width: 100%; height: 100%; }}
{_PLACED}
.st-key-karta button {{ width: 100%; height: 100%; min-height: 0; padding: 0.2rem;
  border-radius: 0.4rem; }}
.st-key-karta button p {{ font-size: 0; line-height: 1.15; }}
.st-key-karta button strong {{ font-size: 0.6875rem; font-weight: 500;
  letter-spacing: -0.01em; }}
.st-key-karta button strong:last-of-type {{ font-size: 1rem; font-weight: 700;
  font-variant-numeric: tabular-nums; }}
.st-key-karta button:where(:not(:disabled)) {{
  background: color-mix(in srgb, var(--sok-bar, #2f7d9c) 18%, transparent); }}
.st-key-karta button:disabled {{ border-style: dashed; background: transparent; }}
.st-key-karta .stButton button:has(em) {{
  color: var(--sok-paper, #ffffff); background: var(--sok-accent, #1f5f7a);
  border: 2px solid var(--sok-accent, #1f5f7a);
  box-shadow: inset 0 0 0 2px var(--sok-paper, #ffffff); }}
.st-key-karta button strong:last-of-type::before {{ content: "\\A" / ""; white-space: pre; }}
.st-key-karta .stButton button:has(em) strong:last-of-type::before {{ content: "\\A✓ " / ""; }}
.sok ul.kort {{ margin: 0; padding: 0; list-style: none; display: grid; gap: 1rem;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); }}
.sok ul.kort > li {{ margin: 0; padding: 1rem 1.125rem; display: flex; flex-direction: column;
  gap: 0.4rem; border-radius: 0.6rem;
  border: 1px solid color-mix(in srgb, currentColor 20%, transparent); }}
.sok ul.kort .titel {{ line-height: 1.4; }}
.sok ul.kort .text {{ flex: 1; font-size: 0.9375rem; }}
.sok ul.kort .fot {{ display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.35rem 0.75rem;
  font-size: 0.875rem; }}
.sok .marke {{ display: inline-block; padding: 0 0.5rem; border-radius: 0.35rem;
  font-size: 0.8125rem; font-weight: 600;
  background: color-mix(in srgb, var(--sok-bar, #2f7d9c) 22%, transparent); }}
@media print {{ .sok ul.kort > li {{ break-inside: avoid; }} }}
</style>"""
