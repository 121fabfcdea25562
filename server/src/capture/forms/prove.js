// Lets the visitor's device do the work that the form asks. Whatever goes wrong, the form is sent all the same.
const widget = document.querySelector("altcha-widget");
const longest = 20_000;

async function begin() {
  const words = JSON.parse(widget.dataset.words);
  await import("/f/altcha.js");
  globalThis.$altcha.i18n.set(widget.getAttribute("language"), words);
  globalThis.$altcha.algorithms.set("PBKDF2/SHA-256", () => new Worker("/f/altcha-worker.js"));
  const form = widget.closest("form");
  holdUntilProven(form);
  // who began to write before this was here
  if (form.contains(document.activeElement)) void widget.verify();
}

/** Who sends before the work is done waits for it; a second click waits with the first. */
function holdUntilProven(form) {
  let isWaiting = false;
  let isDone = false;
  form.addEventListener("submit", (event) => {
    if (isDone || widget.getState() === "verified") return;
    event.preventDefault();
    if (isWaiting) return;
    isWaiting = true;
    void sendWhenProven();
  });
  addEventListener("pageshow", () => (isDone = false));

  async function sendWhenProven() {
    await worked();
    isWaiting = false;
    isDone = true;
    form.requestSubmit();
  }
}

function worked() {
  return new Promise((resolve) => {
    setTimeout(resolve, longest);
    // its answer stands in the form a moment after it says so
    const ended = () => setTimeout(resolve, 0);
    if (widget.getState() !== "verifying") widget.verify().then(ended, ended);
    widget.addEventListener("statechange", ({ detail }) => {
      if (detail.state !== "verifying") ended();
    });
  });
}

// a browser does not count elsewhere: what comes without proof waits for somebody to look at it
if (isSecureContext) await begin();
