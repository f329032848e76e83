// Beside each field for a colour, the browser's own picker; both always show the same.
function addPicker(field) {
  const picker = Object.assign(document.createElement("input"), { type: "color", className: "colour-picker" });
  picker.setAttribute("aria-label", `${field.dataset.colour}: ${field.labels[0].textContent.trim()}`);
  const follow = () => {
    const colour = field.value || field.placeholder;
    if (/^#[0-9a-f]{6}$/i.test(colour)) picker.value = colour;
  };
  picker.addEventListener("input", () => {
    field.value = picker.value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  field.addEventListener("input", follow);
  follow();
  field.after(picker);
}

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("[data-colour]").forEach(addPicker);
});
