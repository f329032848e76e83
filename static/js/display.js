// The control "display options": colours, text size, mode for the elderly (R34, R39).
// What is chosen stays on this device; display-early.js applies it on the next page.
const SIZES = ["-1", "", "1", "2", "3"];
const root = document.documentElement;
const box = document.querySelector("[data-display]");
const size = () => Math.max(0, SIZES.indexOf(root.dataset.size ?? ""));

function choose(name, value) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  const { theme, size, mode } = root.dataset;
  try {
    localStorage.setItem("display", JSON.stringify({ theme, size, mode }));
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
  show();
}

function show() {
  box.querySelector(`[value="${root.dataset.theme ?? ""}"]`).checked = true;
  const now = getComputedStyle(root);
  const percent = Math.round((parseFloat(now.fontSize) / 16) * 100);
  box.querySelector("output").textContent = `${percent}%`;
  box.querySelector("[data-mode]").setAttribute("aria-pressed", root.dataset.mode === "elder");
  box.querySelector("[data-step='-1']").ariaDisabled = size() === 0;
  box.querySelector("[data-step='1']").ariaDisabled = size() === SIZES.length - 1;
  for (const meta of document.querySelectorAll("meta[name='theme-color']")) {
    meta.content = now.getPropertyValue("--fill").trim();
  }
}

function close() {
  box.open = false;
}

if (box) {
  box.addEventListener("change", ({ target }) => choose("theme", target.value));
  box.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    if (button.dataset.step === "0") choose("size", "");
    else if (button.dataset.step) {
      choose("size", SIZES[size() + Number(button.dataset.step)] ?? root.dataset.size);
    } else if ("mode" in button.dataset) choose("mode", root.dataset.mode ? "" : "elder");
    else ["theme", "size", "mode"].forEach((name) => choose(name, ""));
    button.scrollIntoView({ block: "nearest" }); // larger type has moved it
  });
  box.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !box.open) return;
    close();
    box.querySelector("summary").focus();
  });
  // The panel lies over the page: it leaves when the reader does, so that it never hides the focus.
  box.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !box.contains(relatedTarget) && close());
  document.addEventListener("click", ({ target }) => box.contains(target) || close());
  // Not before it is asked for: measuring the type makes the browser lay the page out at once.
  box.addEventListener("toggle", () => box.open && show());
  addEventListener("pageshow", ({ persisted }) => persisted && show());
  if (root.dataset.theme || root.dataset.size || root.dataset.mode) show();
}
