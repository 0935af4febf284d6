// A link to the page it stands on (data-stay) changes the address without loading the site anew:
// Streamlit hears the step in the history and draws the page for it, as it does for Back. The
// attribute names what has the focus then. Without this script, or in another tab, it is a plain
// link. A module: however often a page names it, the browser runs it once.

const PATIENCE_MILLISECONDS = 10000;

function isPlain(event) {
  return !event.defaultPrevented && event.button === 0
    && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

function focusWhenDrawn(name, otherwise) {
  const before = document.getElementById(name) ?? document.getElementById(otherwise);
  const observer = new MutationObserver(() => {
    if (before?.isConnected) return;
    const drawn = [name, otherwise].map((id) => document.getElementById(id)).filter(Boolean);
    for (const element of drawn) {
      element.focus({ preventScroll: element.id === name && name !== otherwise });
      if (document.activeElement === element) break; // one in a closed part cannot take it
    }
    if (drawn.length) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), PATIENCE_MILLISECONDS);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-stay]");
  if (!link || !isPlain(event) || link.pathname !== location.pathname) return;
  event.preventDefault();
  focusWhenDrawn(link.dataset.stay, "results");
  history.pushState(null, "", link.href);
  dispatchEvent(new PopStateEvent("popstate"));
});
