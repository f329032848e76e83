// Sends the answer without leaving the page. What the server does not accept is sent again as
// a form, so that its own page says why.
for (const form of document.querySelectorAll(".opinion [data-opinion]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const failed = form.querySelector("[data-failed]");
    failed.hidden = true;
    const body = new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
      if (answer.type !== "opaqueredirect") return form.submit();
      const box = form.closest(".opinion");
      box.classList.add("is-done");
      box.querySelector(".opinion-thanks").focus();
    } catch {
      failed.hidden = false;
    }
  });
}
