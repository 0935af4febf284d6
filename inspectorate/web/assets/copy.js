// “Copy as evidence”: the sentence that a button carries goes to the clipboard, and the button says
// so. A module: however often a page names it, the browser runs it once, so there is one listener.

const RESTORE_MILLISECONDS = 4000;
const restoring = new WeakMap();

const announcer = document.createElement("div");
announcer.setAttribute("role", "status");
announcer.style.cssText =
  "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";
document.body.append(announcer);

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text); // plain http has no clipboard, and a browser may refuse it
  }
}

function copyBySelection(text) {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.style.cssText = "position:fixed;top:0;left:0;opacity:0";
  document.body.append(field);
  field.select();
  let copied = false;
  try {
    copied = document.execCommand("copy");
  } catch {
    copied = false;
  }
  field.remove();
  focused?.focus({ preventScroll: true });
  return copied;
}

function say(button, words) {
  clearTimeout(restoring.get(button));
  button.dataset.words ??= button.textContent;
  button.style.minWidth = `${button.offsetWidth}px`;
  button.textContent = words;
  restoring.set(button, setTimeout(() => restore(button), RESTORE_MILLISECONDS));
}

function restore(button) {
  button.textContent = button.dataset.words;
  button.style.minWidth = "";
  announcer.textContent = "";
}

function showForHand(button, text) {
  let field = button.nextElementSibling;
  if (!field?.matches(".copy-by-hand")) {
    field = document.createElement("textarea");
    field.className = "copy-by-hand";
    field.readOnly = true;
    field.setAttribute("aria-label", "Copy this sentence by hand");
    field.value = text;
    button.after(field);
    field.style.height = `${field.scrollHeight + 4}px`; // all of it is seen without scrolling
  }
  field.focus();
  field.select();
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("button[data-evidence]");
  if (!button) return;
  const text = button.dataset.evidence;
  if (await copy(text)) {
    const field = button.nextElementSibling;
    if (field?.matches(".copy-by-hand")) field.remove();
    say(button, "Copied");
    announcer.textContent = button.ariaLabel.replace(/^.*? – /, "Copied – ");
  } else {
    showForHand(button, text);
    announcer.textContent = "Your browser did not copy it. The sentence is shown and selected.";
  }
});

// A picture is made by a script of its own, which is fetched when the first one is asked for.
document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("button[data-picture]");
  if (button) (await import("./picture.js")).handOver(button);
});
