// A page may come from a cache: the clock of the device says how far the announced stop is.
for (const notice of document.querySelectorAll("[data-stop-from]")) {
  const from = Date.parse(notice.dataset.stopFrom);
  const until = Date.parse(notice.dataset.stopUntil);
  const title = notice.querySelector(".notice-title");
  const tell = () => {
    const now = Date.now();
    notice.hidden = now >= until;
    title.textContent = now < from ? title.dataset.coming : title.dataset.now;
  };
  tell();
  setInterval(tell, 30_000);
}
