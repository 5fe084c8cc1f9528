"""The page's own JavaScript, constant but for numbers: no text from outside ever comes into it."""

# A way to another place on the page Källa is a plain link, which holds without this and opens in a
# window of its own as any link does. Here the address is changed without loading the app anew, as
# when somebody goes back in the browser, which Streamlit answers by drawing the page again.
SCRIPT = """<script>
if (!window.sokPlaces) {
  window.sokPlaces = true;
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".sok a.plats");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    window.sokStep = link.dataset.steg ?? "";
    history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate"));
  });
  // Unfolded, a long table of contents shows the entry that one is at.
  document.addEventListener("toggle", (event) => setTimeout(() => event.target
    .querySelector?.(".sok .innehall [aria-current]")?.scrollIntoView({ block: "nearest" }), 300),
    true);
}
</script>"""

# What is shown first of a page, in this order: the quote, what was found, the page's beginning.
_FIRST = (".sok .citatet", ".st-key-kalla-sida .sok .traff")


def showing(draw: int, *, to_page: bool) -> str:
    """A script that brings the mark into view, and with `to_page` the page where there is none.

    `draw` tells one drawing from the next, so that each runs its own. The link that led here, if
    it is there again, keeps the focus.
    """
    page = "document.querySelector('.st-key-kalla-sida')" if to_page else "null"
    marks = " ?? ".join(f"document.querySelector({selector!r})" for selector in _FIRST)
    return (
        f"<script>/* {draw:d} */ setTimeout(() => {{"
        f"const mark = {marks};"
        "if (mark) mark.scrollIntoView({ block: 'center' });"
        f"else {page}?.scrollIntoView();"
        "const step = window.sokStep &&"
        " document.querySelector(`.sok a[data-steg='${window.sokStep}']`);"
        "if (step) step.focus({ preventScroll: true });"
        "window.sokStep = '';"
        "}, 50);</script>"
    )
