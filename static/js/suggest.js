// Suggestions below a search field: the combobox with list autocomplete of the WAI-ARIA
// Authoring Practices. Without this script the form is sent as any other.
const DELAY = 150; // milliseconds after the last key
const KEEP = 60_000; // milliseconds
const known = new Map();

for (const form of document.querySelectorAll("form[data-suggest]")) {
  const input = form.querySelector("input[type=search]");
  const { suggest: address, found, none, label } = form.dataset;
  const list = document.createElement("ul");
  const status = document.createElement("span");
  let options = [];
  let answered = ""; // the query that the options answer
  let chosen = -1;
  let timer = 0;
  let asking = null;

  list.id = `${input.id}-list`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  form.append(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  })) {
    input.setAttribute(name, value);
  }

  function choose(index) {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = index;
    const option = list.children[chosen];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  function show(isOpen) {
    choose(-1);
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
  }

  function close() {
    clearTimeout(timer);
    asking?.abort();
    show(false);
    status.textContent = "";
  }

  function offer(suggestions, query) {
    options = suggestions;
    answered = query;
    list.replaceChildren(
      ...options.map(({ title, kind }, index) => {
        const option = document.createElement("li");
        const note = document.createElement("small");
        option.id = `${list.id}-${index}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        note.textContent = kind;
        option.append(title, " ", note);
        return option;
      }),
    );
    show(options.length > 0);
    status.textContent = options.length ? found.replace("{n}", options.length) : none;
  }

  async function ask() {
    const query = input.value.trim();
    asking?.abort();
    if (query.length < 2) return close();
    if (known.has(query)) return offer(known.get(query), query);
    const own = (asking = new AbortController());
    try {
      const answer = await fetch(`${address}?q=${encodeURIComponent(query)}`, { signal: own.signal });
      if (!answer.ok) return close();
      const { suggestions } = await answer.json();
      known.set(query, suggestions);
      setTimeout(() => known.delete(query), KEEP);
      // Who has left the field meanwhile is not followed by a list.
      if (own === asking && !own.signal.aborted && document.activeElement === input) offer(suggestions, query);
    } catch {
      // Overtaken by the next key, or offline: the field works without.
    }
  }

  function open(index) {
    const { url } = options[index];
    close();
    location.assign(url);
  }

  function isCurrent() {
    return options.length > 0 && answered === input.value.trim();
  }

  function move(step) {
    if (list.hidden) {
      if (!isCurrent()) return ask();
      show(true);
    }
    const last = options.length - 1;
    const next = chosen < 0 && step < 0 ? last : chosen + step;
    choose(next > last ? 0 : next < 0 ? last : next);
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, DELAY);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (event.altKey) {
        if (event.key === "ArrowUp") close();
        else if (isCurrent()) show(true);
      } else move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && chosen >= 0 && !list.hidden) {
      event.preventDefault();
      open(chosen);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) choose(-1);
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // Pressing must not take the focus from the field, or the list would close before the click.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target.closest("[role=option]");
    if (option) open([...list.children].indexOf(option));
  });
}
