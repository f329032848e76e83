// Runs before the first paint, so that nothing flashes: what the reader chose on this device.
// display.js writes it; the stylesheets read the attributes.
(function (root) {
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
  root.dataset.script = "";
  if ("speechSynthesis" in window) root.dataset.speech = "";
  show();
  addEventListener("pageshow", show); // Back and Forward bring pages as they were left.
})(document.documentElement);
