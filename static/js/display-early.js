// Runs before the first paint, so that nothing flashes: what the reader chose on this device.
// display.js writes it; the stylesheets read the attributes.
(function (root) {
  let away;
  function show() {
    try {
      const chosen = JSON.parse(localStorage.getItem("display")) || {};
      for (const name of ["theme", "size", "mode"]) {
        if (chosen[name]) root.dataset[name] = chosen[name];
        else delete root.dataset[name];
      }
    } catch (error) {
      // Storage is switched off or holds what is not ours: the page looks as it came.
    }
  }
  // Alerts put away on this device (alerts.js keeps the list); of an emergency the title stays.
  function hide() {
    try {
      const ids = (JSON.parse(localStorage.getItem("alerts")) || []).map((id) => `#canh-bao-${+id}`);
      if (!away && !ids.length) return; // a stylesheet more makes the browser style the page again
      if (!away) document.adoptedStyleSheets.push((away = new CSSStyleSheet()));
      away.replaceSync(ids.map((id) => `${id}:not([data-stays]), ${id} .alert-more { display: none }`).join(""));
    } catch (error) {
      // As above, or an old browser: the alerts stay where they are.
    }
  }
  // All other scripts, after the first paint: until then they would share a slow line and a slow
  // processor with it.
  function bring() {
    for (const place of document.querySelectorAll("template[data-late]")) {
      const script = document.createElement("script");
      script.type = "module";
      script.src = place.dataset.late;
      place.replaceWith(script);
    }
  }
  root.dataset.script = "";
  if ("speechSynthesis" in window) root.dataset.speech = "";
  show();
  hide();
  addEventListener("pageshow", show); // Back and Forward bring pages as they were left.
  addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => setTimeout(bring)));
  for (const event of ["alerts", "pageshow", "storage"]) addEventListener(event, hide);
})(document.documentElement);
