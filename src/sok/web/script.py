"""The page's own JavaScript, constant but for a number: no text from outside ever comes into it."""

# A source is opened in a window of its own, so that the answer stays where it is; the next one is
# opened in the same. One listener for all copy buttons, present and to come. Without https and off
# this machine a browser hands out no clipboard; then the text is put in a box to copy from by hand.
SCRIPT = """<script>
if (!window.sokListens) {
  window.sokListens = true;
  document.addEventListener("click", (event) => {
    const source = event.target.closest(".sok a.kalla");
    if (!source || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    window.open(source.href, "sok-kalla");
  });
  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".sok button.kopiera");
    if (!button) return;
    try {
      await navigator.clipboard.writeText(button.dataset.text);
      const label = button.dataset.label ??= button.textContent;
      button.style.width = `${button.offsetWidth}px`;  // nothing moves beside it
      button.textContent = "Kopierat";
      setTimeout(() => { button.textContent = label; }, 2000);
    } catch {
      window.prompt("Kopiera texten:", button.dataset.text);
    }
  });
}
</script>"""


def scrolling_to(turn: int) -> str:
    """A script that brings the beginning of turn number `turn` into view."""
    return f'<script>document.querySelector(".st-key-turn-{turn}")?.scrollIntoView();</script>'
