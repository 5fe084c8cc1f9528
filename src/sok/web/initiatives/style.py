"""Where each tile of the map stands, told to the style sheet; how tiles look is in `looks`."""

from sok.web.initiatives.tiles import COLUMNS, PLACES

# Each tile keeps its place whatever is drawn before it.
_TILES = "\n".join(
    f".st-key-ruta-{number} {{ grid-area: {row} / {column}; }}"
    for number, (row, column) in enumerate(PLACES.values())
)
PLACED = f"""<style>
.st-key-karta {{ grid-template-columns: repeat({COLUMNS}, minmax(0, 1fr)); }}
{_TILES}
</style>"""
