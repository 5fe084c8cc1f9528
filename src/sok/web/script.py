"""The page's own JavaScript: nothing from outside comes into it, only our words and numbers."""

from __future__ import annotations

import json

# A source is opened in a window of its own, so that the answer stays where it is; the next one is
# opened in the same. One listener for all copy buttons, present and to come. Without https and off
# this machine a browser hands out no clipboard; then the text is put in a box to copy from by hand.
# What is to be announced goes into a place that is there from the start: screen readers pass over
# what is announced in a place that is new itself.
SCRIPT = """<script>
if (!window.sokListens) {
  window.sokListens = true;
  const said = document.createElement("div");
  said.id = "sok-sagt";
  said.className = "osynlig";
  said.lang = "sv";
  said.setAttribute("aria-live", "polite");
  document.body.append(said);
  document.addEventListener("click", (event) => {
    const source = event.target.closest(".sok a.kalla");
    if (!source || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    window.open(source.href, "sok-kalla");
  });
  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".sok button.kopiera");
    if (!button) return;
    const address = button.dataset.address;
    const text = address ? new URL(address, location.href).href : button.dataset.text;
    try {
      await navigator.clipboard.writeText(text);
      const label = button.dataset.label ??= button.textContent;
      button.style.width = `${button.offsetWidth}px`;  // nothing moves beside it
      button.textContent = "Kopierat";
      setTimeout(() => { button.textContent = label; }, 2000);
    } catch {
      window.prompt("Kopiera texten:", text);
    }
  });
}
</script>"""


def addressing(query: str) -> str:
    """A script that gives the page this query in its address, without a step to go back by.

    `query` is made of names and numbers of ours.
    """
    place = f"`${{location.pathname}}{query}`"
    return f'<script>history.replaceState(history.state, "", {place});</script>'


def scrolling_to(turn: int) -> str:
    """A script that brings the beginning of turn number `turn` into view."""
    return f'<script>document.querySelector(".st-key-turn-{turn}")?.scrollIntoView();</script>'


def announcing(text: str) -> str:
    """A script that has screen readers say `text`, which is our own, once."""
    said = json.dumps(text).replace("<", "\\u003c")
    return f'<script>document.getElementById("sok-sagt").textContent = {said};</script>'
