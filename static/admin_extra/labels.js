/* The search boxes of the admin forget the label of the field that they stand for. Give it back to them. */

function nameSearchBoxes(root) {
  for (const select of root.querySelectorAll("select.admin-autocomplete")) {
    const label = select.id && document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
    const box = select.nextElementSibling;
    if (!label || !box || !box.classList.contains("select2-container")) continue;
    label.id = `label-of-${select.id}`;
    const chosen = box.querySelector(".select2-selection--single");
    if (chosen) chosen.setAttribute("aria-labelledby", `${label.id} select2-${select.id}-container`);
    const shown = box.querySelector(".select2-selection__rendered[role=textbox]");
    if (shown) shown.setAttribute("aria-labelledby", label.id);
    const search = box.querySelector(".select2-search__field");
    if (search) search.setAttribute("aria-labelledby", label.id);
  }
}

// jQuery builds the boxes a moment after the page is ready, which may be after it is loaded.
window.addEventListener("load", () => setTimeout(() => nameSearchBoxes(document)));
document.addEventListener("formset:added", (event) => setTimeout(() => nameSearchBoxes(event.target)));
