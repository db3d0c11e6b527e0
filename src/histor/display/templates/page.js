// Comfort only: the page says all it has to say without this.
"use strict";
(() => {
  const claimsOf = (node) => {
    const marked = node instanceof Element ? node.closest("[data-claims]") : null;
    return marked ? [marked, marked.dataset.claims.split(" ")] : null;
  };
  const light = (event) => {
    const found = claimsOf(event.target);
    for (const node of document.querySelectorAll(".lit")) node.classList.remove("lit");
    if (!found) return;
    const [marked, claims] = found;
    for (const node of marked.closest(".reading").querySelectorAll("[data-claims]")) {
      const shared = node.dataset.claims.split(" ").some((claim) => claims.includes(claim));
      if (shared) node.classList.add("lit");
    }
  };
  const wake = () => document.body.classList.remove("quiet");
  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", (event) => { wake(); light(event); });
  document.addEventListener("mouseout", (event) => { if (claimsOf(event.target)) wake(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") document.body.classList.add("quiet"); });
})();
