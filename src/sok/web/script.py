"""The page's own JavaScript, constant but for a number: no text from outside ever comes into it."""

# One listener for all copy buttons, present and to come. Without https and off this machine a
# browser hands out no clipboard; then the text is put in a box to copy from by hand.
COPYING = """<script>
if (!window.sokCopying) {
  window.sokCopying = true;
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
