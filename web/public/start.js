// Runs before the first paint: theme and language without a flash, and the first questions to the server under way
// while the program is still loading: who is here, and the board where it is what will be shown. A file of its own because the content policy refuses inline scripts.
(function () {
  var root = document.documentElement;
  var theme = remembered("trato.theme");
  var dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.classList.toggle("dark", dark);
  root.lang = remembered("trato.language") || (/^es\b/i.test(navigator.language) ? "es" : "en");
  var workspace = /^\/w\/([^/]+)/.exec(location.pathname);
  if (!workspace) return;
  var files = document.currentScript.dataset;
  ask("/api/me");
  fetchFiles(files.frame);
  if (/^\/w\/[^/]+\/pipeline$/.test(location.pathname)) {
    ask("/api/pipeline?" + boardAsked());
    fetchFiles(files.board);
  }

  function ask(address) {
    var headers = { "X-Workspace": decodeURIComponent(workspace[1]), "Accept-Language": root.lang };
    var answer = fetch(address, { headers: headers });
    answer.catch(function () {}); // whoever reads the answer reports the failure
    window.tratoEarlyAnswers = Object.assign(window.tratoEarlyAnswers || {}, { [address]: answer });
  }
})();

function fetchFiles(addresses) {
  (addresses || "")
    .split(" ")
    .filter(Boolean)
    .forEach(function (address) {
      document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href: address }));
    });
}

// The filters in the order in which web/src/opportunities/board-queries.ts sends them.
function boardAsked() {
  var typed = new URLSearchParams(location.search);
  var asked = new URLSearchParams();
  ["search", "salespersonId", "teamId", "tag", "activity", "followUp"].forEach(function (name) {
    if (typed.get(name)) asked.set(name, typed.get(name));
  });
  asked.set("limit", "30");
  return asked;
}

function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage may be closed to this page; the defaults serve
  }
}
