// The share panel: what needs a script appears only where it works.
for (const box of document.querySelectorAll("[data-share]")) {
  const find = (selector) => box.querySelector(selector);
  const { share: url, title } = box.dataset;
  const done = find("[role=status]");

  function offer(selector, act) {
    const button = find(selector);
    button.hidden = false;
    button.addEventListener("click", act);
  }

  async function copy() {
    done.textContent = "";
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      // An old browser, or no HTTPS: mark the address and let the browser copy what is marked.
      getSelection().selectAllChildren(find(".share-address"));
      if (!document.execCommand("copy")) {
        done.textContent = done.dataset.failed;
        return;
      }
    }
    done.textContent = done.dataset.copied;
  }

  offer("[data-share-copy]", copy);
  // Whoever changes their mind in the list of apps has done nothing wrong.
  if (navigator.share) offer("[data-share-send]", () => navigator.share({ title, url }).catch(() => {}));

  box.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !box.open) return;
    box.open = false;
    find("summary").focus();
  });
  // The panel lies over the page: it leaves when the reader does, so that it never hides the focus.
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget)) box.open = false;
  });
  document.addEventListener("click", ({ target }) => {
    if (!box.contains(target)) box.open = false;
  });
}
