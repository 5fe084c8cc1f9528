// Mends what Streamlit says in English, or does not say, of its own parts. Constant: no text from
// outside comes into it, and what we or documents say (.sok, choices) is left as it is. Names made
// of what the page shows are set as attributes, which are text.
if (!window.sokMends) {
  window.sokMends = true;
  const WORDS = {
    "Skip to main content": "Hoppa till innehållet",
    "Send message": "Skicka frågan",
    "Stop script": "Avbryt",
    "Running...": "Arbetar",
    "Expand sidebar": "Visa sidopanelen",
    "Collapse sidebar": "Dölj sidopanelen",
    "Sidebar": "Sidopanel",
    "App pages": "Sidor",
    "Main menu": "Meny",
    "Notifications": "Meddelanden",
    "Close": "Stäng",
    "Error: ": "Fel: ",
    "Click to retry upload": "Försök igen",
    "Dismiss": "Stäng",
    "Upload": "Välj fil",
    "Add files": "Lägg till filer",
    "file upload": "Filer att lägga till",
    "Drag and drop a file here": "Släpp filen här",
    "Drag and drop files here": "Släpp filerna här",
    "Increment": "Öka",
    "Decrement": "Minska",
    "Clear value": "Rensa",
    "Clear all": "Rensa alla",
    "Clear entry": "Rensa",
    "Open": "Visa alternativ",
    "Selectbox options": "Alternativ",
    "Multiselect options": "Alternativ",
    "Selected values": "Valda",
    "Select all": "Välj alla",
    "Choose an option": "Välj",
    "Choose options": "Välj",
    "No results": "Inget passar",
    "Feedback rating": "Omdöme",
    "Thumbs up": "Tummen upp",
    "Thumbs down": "Tummen ned",
    "Press Enter to apply": "Tryck på Retur",
    "Press Enter to submit form": "Tryck på Retur för att spara",
    "Press Ctrl+Enter to apply": "Tryck på Ctrl+Retur",
    "Press Ctrl+Enter to submit form": "Tryck på Ctrl+Retur för att spara",
    "Press ⌘+Enter to apply": "Tryck på ⌘+Retur",
    "Press ⌘+Enter to submit form": "Tryck på ⌘+Retur för att spara",
    "Fullscreen": "Helskärm",
    "Close fullscreen": "Lämna helskärm",
    "Connecting": "Ansluter",
    "Connection error": "Ingen kontakt med servern",
    "Streamlit server is not responding. Are you connected to the internet?":
      "Servern svarar inte. Sidan fortsätter av sig själv när den svarar igen.",
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:":
      "Servern svarar inte. Om den har stängts av: starta den igen, så fortsätter sidan av sig själv.",
    "Page not found": "Sidan finns inte",
    "The page that you have requested does not seem to exist. Running the app's main page.":
      "Adressen leder inte till någon sida här. Första sidan visas i stället.",
  };
  // Where Streamlit's own words stand as text. Elsewhere text is ours, a document's or a person's.
  const PLACES = [
    "stSkipToContent", "stFileUploaderDropzone", "stStatusWidget", "InputInstructions",
    "stSelectboxVirtualDropdown", "stTooltipErrorContent",
  ].map((name) => `[data-testid="${name}"]`)
    .concat('[data-testid="stFileChip"] [role="alert"]', '[data-testid="stFileChipName"] + div')
    .concat('section[role="dialog"]', "[data-live-announcer]", '[data-empty="true"]').join();
  // An option is what a document says, but for the one that says that there are none.
  const OURS = '.sok, [role="option"]:not([data-empty="true"] *)';
  // How large a file is stands after its name, or alone. There are no parts of a byte.
  const SIZE = /(^|, )(\d+)(\.\d)(B|KB|MB|GB)$/;
  const sized = (_, before, whole, part, unit) =>
    `${before}${whole}${unit === "B" ? "" : part.replace(".", ",")}\u00a0${unit.replace("K", "k")}`;
  const REMOVING = /^Remove (.*)$/s;
  // What screen readers are told of a list of options, and of the one that was chosen.
  const OFFERED = /^(\d+) options? available\.$/;
  const CHOSEN = /, selected$/;
  // Why the field for files takes one in no further, beside its name.
  const REFUSED = [
    [/^\S+ files are not allowed\.$/, "Bara PDF- och textfiler tas emot."],
    [/^File must be .+ or smaller\.$/, "Filen är för stor. Minska bilderna i den eller dela upp den."],
  ];

  const translated = (text) => {
    if (Object.hasOwn(WORDS, text)) return WORDS[text];
    const refused = REFUSED.find(([said]) => said.test(text));
    if (refused) return refused[1];
    return text.replace(REMOVING, "Ta bort $1").replace(SIZE, sized)
      .replace(OFFERED, "Alternativ: $1.").replace(CHOSEN, ", valt");
  };

  const mendNames = () => {
    for (const name of ["aria-label", "title", "placeholder"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        const said = element.getAttribute(name);
        if (translated(said) !== said && !element.closest(OURS)) {
          element.setAttribute(name, translated(said));
        }
      }
    }
  };

  const mendTexts = () => {
    for (const place of document.querySelectorAll(PLACES)) {
      const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode;
        const said = REMOVING.test(node.data) ? node.data : translated(node.data);
        if (said !== node.data && !node.parentElement.closest(OURS)) node.data = said;
      }
    }
  };

  // What can be done to each of several things is called so, and said of which.
  const mendActions = () => {
    for (const row of document.querySelectorAll('[class*="st-key-sparat-"]')) {
      const about = row.querySelector('[class*="st-key-oppna-"] button')?.textContent;
      const button = row.querySelector('.stElementContainer[class*="st-key-bort-"] button');
      const name = `${button?.textContent}: ${about}`;
      if (button && about && button.ariaLabel !== name) button.ariaLabel = name;
    }
    for (const row of document.querySelectorAll('[class*="st-key-dokument-"], [class*="st-key-utanfor-"]')) {
      const about = row.querySelector("h3.titel")?.textContent;
      for (const button of row.querySelectorAll('[data-testid="stPopoverButton"]')) {
        const said = button.querySelector('[data-testid="stMarkdownContainer"]') ?? button;
        const name = `${said.textContent}: ${about}`;
        if (about && button.ariaLabel !== name) button.ariaLabel = name;
      }
    }
  };

  // Headings to choose among are set in below those above them.
  const mendDepths = () => {
    const told = document.querySelector("[data-djup]");
    if (!told || !document.querySelector('.st-key-omrade input[aria-expanded="true"]')) return;
    const depths = JSON.parse(told.dataset.djup);
    for (const choice of document.querySelectorAll('[role="option"]')) {
      choice.firstElementChild.style.marginLeft = `${(depths[choice.textContent] ?? 0) * 1.25}rem`;
    }
  };

  const mendNavigation = () => {
    const row = document.querySelector(".st-key-navigering");
    row?.setAttribute("role", "navigation");
    row?.setAttribute("aria-label", "Sidor");
    for (const link of row?.querySelectorAll("a") ?? []) {
      // An empty address would be that of the page one is at.
      if (link.getAttribute("href") === "") link.setAttribute("href", "./");
      if (link.pathname === location.pathname) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  };

  // Who goes to another page begins at its heading, which is read out. Streamlit may draw the
  // heading anew while the page comes; then the focus goes along.
  let title = null;
  let heading = null;
  const mendFocus = () => {
    const found = document.querySelector(".sok h1");
    if (!found) return;
    const at = document.activeElement;
    const isNew = title !== null && found.textContent !== title;
    const wentHere = isNew && (at === document.body || at.closest(".st-key-navigering"));
    const lostIt = heading && !heading.isConnected && at === document.body;
    if (wentHere || lostIt) {
      heading = found;
      found.focus({preventScroll: true});
    }
    title = found.textContent;
  };

  const mend = () => {
    document.documentElement.lang = "sv";
    const app = document.querySelector(".stApp");
    if (app) document.documentElement.style.colorScheme = getComputedStyle(app).colorScheme;
    mendNames();
    mendTexts();
    mendActions();
    mendDepths();
    mendNavigation();
    mendFocus();
  };

  let waits = false;
  const watching = new MutationObserver(() => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      mend();
      watching.takeRecords();  // what was mended is no reason to mend again
    });
  });
  watching.observe(document.body, {
    subtree: true, childList: true, characterData: true,
    attributes: true, attributeFilter: ["aria-label", "title", "placeholder", "href"],
  });
  mend();
  // Quotes are set in letters that are fetched when they are first seen; so they are there before.
  for (const weight of [400, 600]) document.fonts.load(`${weight} 1rem "Source Serif"`);

  // The navigation is within what Streamlit takes for the content; the way past it ends where one
  // goes on: in the field for questions, or at the page's heading.
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.('[data-testid="stSkipToContent"]')) return;
    event.preventDefault();
    event.stopPropagation();
    const field = document.querySelector(".st-key-asking textarea");
    (field ?? document.querySelector(".sok h1"))?.focus();
  }, true);

  // Quotes that are folded away are part of the answer on paper.
  const folded = "details.vikt:not([open]):has(.kopior)";
  let unfolded = [];
  window.addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll(folded)];
    for (const found of unfolded) found.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const found of unfolded) found.open = false;
  });
}
