// Says that the documents were read anew under an open page, where the server cannot: it draws
// nothing on a page that is left alone, nor beside the part that a click on a thumb draws anew.
if (!window.sokRenewal) {
  window.sokRenewal = true;
  // Milliseconds between two looks at which index there is: a fraction of a minute is soon enough
  // for a page that nobody touches, and each look costs the server some tenths of a millisecond.
  const OFTEN = 30000;
  // Milliseconds after a click: by then the server has begun on what it is to draw.
  const AFTER = 500;
  const PATIENCE = 5000;
  const RENEWED = "Dokumenten har lästs in på nytt sedan du öppnade sidan.";

  // Which index the page is known to be of, null while that is to be found out; and which there was
  // at the last look.
  let known = null;
  let latest = null;
  const tell = window.sokNotice("sok-nytt", "status");
  const forget = () => { known = null; tell(""); };
  const button = (label, act) => window.sokButton(label, () => { forget(); act(); });
  // As when somebody goes back in the browser, which Streamlit answers by drawing the page again.
  const redraw = () => window.dispatchEvent(new PopStateEvent("popstate"));
  const leave = () => { known = latest; };

  let timer = 0;
  const lookSoon = () => { clearTimeout(timer); timer = setTimeout(look, AFTER); };
  const look = async () => {
    if (document.hidden) return;
    // What is being drawn may say it by itself.
    if (document.querySelector('.stApp[data-test-script-state="running"]')) {
      lookSoon();
      return;
    }
    let now = "";
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const answer = await fetch("_sok/index", {signal, cache: "no-store"});
      now = answer.ok ? await answer.text() : "";
    } catch {
      return;  // contact.js says that there is no contact
    }
    if (known === null) known = now;
    else if (now && now !== known) {
      latest = now;
      tell(RENEWED, button("Uppdatera sidan", redraw), button("Stäng", leave));
    }
  };

  // The server has said it, or that the person has changed the documents themselves.
  new MutationObserver(() => {
    if (document.querySelector(".sok:is(.nytt, .klart)")) forget();
  }).observe(document.body, {subtree: true, childList: true});
  document.addEventListener("click", (event) => {
    if (event.target.closest?.(".stApp button")) lookSoon();
  }, true);
  document.addEventListener("visibilitychange", look);
  setInterval(look, OFTEN);
  look();
}
