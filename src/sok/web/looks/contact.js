// Says within seconds that there is no contact with the server, and loses no question on the way.
// Streamlit says it only when its connection is closed, which a network that is gone does not do.
// What was typed is set as text and as the value of a field, never as HTML.
if (!window.sokContact) {
  window.sokContact = true;
  // Milliseconds: within the first most answers have begun on a busy server; the second is how
  // long a look at the server may take, and the third how often one is taken while it is gone.
  const BEGINS = 4000;
  const LOOKS = 3000;
  const AGAIN = 2000;
  // Milliseconds for a server that works already: it may be opening an index that is new.
  const WORKS = 15000;
  const KEPT = "sok-fraga";
  const LOST = "Ingen kontakt med servern. Kontrollera nätet; sidan fortsätter när kontakten är tillbaka.";
  const HELD = "Din fråga har inte kommit fram. Den är sparad och läggs tillbaka i fältet.";
  const UNSENT = "Frågan kom inte fram till servern. Den står i fältet: skicka den igen. " +
    "Hjälper inte det, ladda om sidan: frågan följer med.";
  const SLOW = "Servern har inte börjat svara på din fråga. Vänta lite, eller ladda om sidan: " +
    "frågan följer med.";

  const say = window.sokNotice("sok-kontakt", "alert");
  const button = window.sokButton;

  const field = () => document.querySelector(".st-key-asking textarea");
  const plain = (text) => text.trim().replace(/\s+/g, " ");
  const lastTurn = () => [...document.querySelectorAll('[class*="st-key-turn-"]')].at(-1);
  const turnName = () => lastTurn()?.className.match(/st-key-turn-\d+/)?.[0] ?? "";
  const fill = (text) => {
    const found = field();
    if (!found || (text && found.value)) return;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(found, text);
    found.dispatchEvent(new Event("input", {bubbles: true}));
  };

  // A question on its way: its text, the turn that was the last before it, when it was sent; what
  // was on its way when the page was loaded anew has no turn before it that is known.
  let sent = null;
  let lost = false;
  let filled = false;
  const keep = (question) => {
    sent = question;
    filled = false;
    if (question) sessionStorage.setItem(KEPT, question.text);
    else sessionStorage.removeItem(KEPT);
  };
  const begun = () => {
    const heading = lastTurn()?.querySelector("h2.fraga");
    return heading && plain(heading.textContent) === plain(sent.text) && turnName() !== sent.after;
  };

  // A question that is being answered is no longer on its way; the page may be left at once then.
  const arrived = () => {
    if (!sent || !begun()) return false;
    if (filled && field()?.value === sent.text) fill("");
    keep(null);
    return true;
  };

  const look = async () => {
    try {
      const signal = AbortSignal.timeout(LOOKS);
      lost = !(await fetch("_stcore/health", {signal, cache: "no-store"})).ok;
    } catch {
      lost = true;
    }
  };

  const isLate = () => {
    const works = document.querySelector('.stApp[data-test-script-state="running"]');
    return sent && Date.now() - sent.at > (works ? WORKS : BEGINS);
  };
  const drop = () => { keep(null); tell(); };

  const tell = () => {
    if (lost) {
      say(sent ? `${LOST} ${HELD}` : LOST, button("Försök nu", check));
    } else if (isLate()) {
      const text = field()?.value === sent.text ? UNSENT : SLOW;
      const reload = button("Ladda om sidan", () => location.reload());
      say(text, reload, button("Stäng", drop));
    } else {
      say("");
    }
  };

  let timer = 0;
  let looking = false;
  const check = async () => {
    if (looking) return;
    clearTimeout(timer);
    looking = true;
    await look();
    looking = false;
    if (!arrived() && isLate() && !lost && !filled && field()) {
      fill(sent.text);
      filled = true;
    }
    tell();
    const waits = document.querySelector(".sok .vantar");
    if (sent || lost || waits) timer = setTimeout(check, AGAIN);
  };

  const sending = () => {
    const text = field()?.value ?? "";
    if (text.trim()) keep({text, after: turnName(), at: Date.now()});
    check();
  };
  // Before Streamlit takes in the key and empties the field.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target === field()) {
      sending();
    }
  }, true);
  document.addEventListener("click", (event) => {
    arrived();
    const pressed = event.target.closest?.(".stApp button");
    if (pressed?.closest(".st-key-asking")) sending();
    else if (pressed) check();
  }, true);
  window.addEventListener("pagehide", arrived);
  window.addEventListener("offline", () => { lost = true; tell(); check(); });
  window.addEventListener("online", check);

  const left = sessionStorage.getItem(KEPT);
  if (left) {
    sent = {text: left, after: null, at: Date.now()};
    check();
  }
}
