"""The looks of the page Insatser: its tile map and its cards."""

from sok.web.initiatives.tiles import COLUMNS, PLACES

# Each tile keeps its place whatever is drawn before it.
_PLACED = "\n".join(
    f".st-key-ruta-{number} {{ grid-area: {row} / {column}; }}"
    for number, (row, column) in enumerate(PLACES.values())
)
# The whole label of a tile is read aloud; region and number alone, which are set in bold, are seen.
STYLE = f"""<style>
.st-key-karta {{ display: grid; grid-template-columns: repeat({COLUMNS}, minmax(0, 1fr));
  gap: 4px; max-width: 25rem; }}
{_PLACED}
.st-key-karta button {{ width: 100%; min-height: 3.25rem; height: 100%; padding: 0.2rem;
  border-radius: 0.4rem; }}
.st-key-karta button p {{ font-size: 0; line-height: 1.2; }}
.st-key-karta button strong {{ display: block; font-size: 0.6875rem; font-weight: 500;
  letter-spacing: -0.01em; }}
.st-key-karta button strong:last-of-type {{ font-size: 1rem; font-weight: 700;
  font-variant-numeric: tabular-nums; }}
.st-key-karta button[kind="secondary"]:not(:disabled) {{
  background: color-mix(in srgb, #1f5f7a 9%, transparent); }}
.st-key-karta button:disabled {{ border-style: dashed; background: transparent; }}
.st-key-karta button[kind="primary"] {{ box-shadow: inset 0 0 0 2px Canvas; border-width: 2px; }}
.st-key-karta button[kind="primary"] strong:last-of-type::before {{ content: "✓ " / ""; }}
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
  background: color-mix(in srgb, #1f5f7a 16%, transparent); }}
@media print {{ .sok ul.kort > li {{ break-inside: avoid; }} }}
</style>"""
