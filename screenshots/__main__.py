"""Takes the pictures in docs/bilder anew: those that are named, or all.

Run in the project's folder, with the index built and Chromium on the path.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from screenshots.saving import save
from screenshots.scenes import SCENES, Scene
from screenshots.server import serving

PICTURES = Path("docs/bilder")
# Chromium runs as root in containers, and must ask nothing of the network.
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main(names: Sequence[str]) -> None:
    """Take the pictures of these names, all if there are none."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    PICTURES.mkdir(exist_ok=True)
    with serving() as app, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        for name in names or SCENES:
            path = PICTURES / f"{name}.png"
            save(_taken(browser, app, SCENES[name]), path)
            print(f"{path}: {path.stat().st_size // 1000} kB")


def _taken(browser: Browser, app: str, scene: Scene) -> bytes:
    context = browser.new_context(
        viewport={"width": scene.width, "height": scene.height},
        locale="sv-SE",
        color_scheme="dark" if scene.dark else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    scene.do(page, app)
    picture = page.screenshot()
    context.close()
    return picture


if __name__ == "__main__":
    main(sys.argv[1:])
