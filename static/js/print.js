// The print buttons need a script, so they appear only where scripts run.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// Paper says when it was printed (R38).
addEventListener("beforeprint", () => {
  const line = document.querySelector("[data-printed]");
  if (!line) return;
  line.lastElementChild.textContent = new Intl.DateTimeFormat("vi-VN", {
    day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit",
  }).format(new Date());
  line.hidden = false;
});
