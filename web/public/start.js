// Runs before the first paint: theme and language without a flash, and the first question to the server under way
// while the program is still loading. A file of its own because the content policy refuses inline scripts.
(function () {
  var root = document.documentElement;
  var theme = remembered("trato.theme");
  var dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.classList.toggle("dark", dark);
  root.lang = remembered("trato.language") || (/^es\b/i.test(navigator.language) ? "es" : "en");
  var workspace = /^\/w\/([^/]+)/.exec(location.pathname);
  if (!workspace) return;
  var headers = { "X-Workspace": decodeURIComponent(workspace[1]), "Accept-Language": root.lang };
  window.tratoFirstAnswer = fetch("/api/me", { headers: headers });
  window.tratoFirstAnswer.catch(function () {}); // whoever reads the answer reports the failure
})();

function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage may be closed to this page; the defaults serve
  }
}
