// Puts forms of Trato where a page has this script, each in a frame that is as high as what it shows.
(() => {
  const mostHigh = 20_000;

  function place(script) {
    const address = new URL(script.dataset.tratoForm);
    const language = document.documentElement.lang.slice(0, 2);
    const told = { embed: "1", trato_page: location.href, trato_referrer: document.referrer };
    for (const [name, said] of Object.entries(told)) if (said) address.searchParams.set(name, said.slice(0, 1000));
    if (language && !address.searchParams.has("lang")) address.searchParams.set("lang", language);
    const frame = document.createElement("iframe");
    frame.src = address.href;
    frame.title = script.dataset.title ?? "";
    Object.assign(frame.style, { display: "block", width: "100%", height: "600px", border: "0" });
    addEventListener("message", ({ source, origin, data }) => {
      if (source !== frame.contentWindow || origin !== address.origin) return;
      const height = data?.tratoHeight;
      if (Number.isFinite(height) && height > 0) frame.style.height = `${Math.min(height, mostHigh)}px`;
    });
    let isFirst = true;
    frame.addEventListener("load", () => {
      if (!isFirst && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
      isFirst = false;
    });
    script.after(frame);
  }

  for (const script of document.querySelectorAll("script[data-trato-form]:not([data-placed])")) {
    script.dataset.placed = "";
    place(script);
  }
})();
