// Shows the pictures of a gallery large, in the dialog beside it. Without a script the links
// lead to the large pictures themselves. Escape closes and focus returns: the browser does both.
for (const box of document.querySelectorAll(".gallery-box")) {
  const dialog = box.querySelector("dialog");
  const stage = dialog.querySelector("[data-stage]");
  const links = [...box.querySelectorAll("a[data-large]")];
  let shown = 0;

  const show = (index) => {
    shown = (index + links.length) % links.length;
    const link = links[shown];
    const picture = new Image();
    picture.src = link.href;
    picture.alt = link.querySelector("img").alt;
    const caption = link.closest("figure").querySelector("figcaption");
    stage.replaceChildren(picture, ...(caption ? [caption.cloneNode(true)] : []));
    dialog.querySelector("[data-position]").textContent = `${shown + 1} / ${links.length}`;
  };

  for (const [index, link] of links.entries()) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // wants a tab of its own
      event.preventDefault();
      show(index);
      dialog.showModal();
    });
  }
  dialog.addEventListener("click", ({ target }) => {
    const step = target.closest("[data-step]");
    if (step) show(shown + Number(step.dataset.step));
    else if (target === dialog || target.closest("[data-close]")) dialog.close();
  });
  dialog.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowRight") show(shown + 1);
    if (key === "ArrowLeft") show(shown - 1);
  });
}
