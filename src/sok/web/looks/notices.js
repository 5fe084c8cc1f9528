// Places of ours for what must be said over a page that the server may not be drawing. Each is there
// from the start: screen readers pass over what is said in a place that is new itself.
if (!window.sokNotice) {
  // A new place and a function that says a text in it, with buttons; none for the text "". What is
  // said already stays, lest it be read out again.
  window.sokNotice = (id, role) => {
    const place = document.createElement("div");
    place.id = id;
    place.className = "sok";
    place.lang = "sv";
    place.setAttribute("role", role);
    document.body.append(place);
    let said = "";
    return (text, ...buttons) => {
      if (text === said) return;
      said = text;
      const line = document.createElement("p");
      line.textContent = text;
      place.replaceChildren(...(text ? [line, ...buttons] : []));
    };
  };
  window.sokButton = (label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  };
}
