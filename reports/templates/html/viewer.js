"use strict";
/* Makes the whole list of issues and pages usable: decodes the data block, filters, pages, follows permalinks.
   Everything a page sent enters the document as text (textContent), never as markup. */
(() => {
  const PAGE = 50;
  const root = document.documentElement;
  const editions = [...document.querySelectorAll(".edition")];
  const langs = editions.map((edition) => edition.lang);
  const FILTERS = ["kind", "area", "impact", "criterion", "address", "q", "page"];
  const views = {};
  const filling = new WeakMap(); /* cards whose inside is still to be made, with what makes it */
  let lang = langs[0];
  let data = null;
  let pictures = null;

  /* ---------- small helpers ---------- */

  const slot = (within, name) => within.querySelector(`[data-s="${name}"]`);
  const flat = (text) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");

  /* What begins an isolated part or a sample of a page (auditor.report.samples): the element it becomes. */
  const OPENING = {
    "\u2068": ["bdi", {}], "\u2066": ["bdi", { dir: "ltr" }],
    "\u202a": ["samp", { lang: "en", dir: "ltr" }], "\u202b": ["samp", { lang: "ar", dir: "rtl" }],
    "\u202d": ["samp", { lang: "und", dir: "ltr" }], "\u202e": ["samp", { lang: "und", dir: "rtl" }],
    "\u2067": ["samp", { lang: "zh", dir: "ltr" }],
  };

  /* Sets a text; what stands between direction characters becomes elements. */
  const say = (node, text) => {
    node.replaceChildren();
    const open = [node];
    for (const part of text.split(/([\u202a-\u202e\u2066-\u2069])/)) {
      const inner = open[open.length - 1];
      if (part === "\u2069" || part === "\u202c") open.length > 1 && open.pop();
      else if (OPENING[part]) {
        const [tag, props] = OPENING[part];
        const made = Object.assign(document.createElement(tag), props);
        inner.append(made);
        open.push(made);
      } else if (part) inner.append(part);
    }
    return node;
  };
  const make = (tag, text, props = {}) => Object.assign(say(document.createElement(tag), text), props);
  /* The direction of codes and addresses, where that of the report is another. */
  const latin = () => root.dir === "rtl" ? { dir: "ltr" } : {};
  const put = (parent, ...nodes) => parent.append(...nodes.filter(Boolean));

  /* Letters that readers of Arabic take for one, without vowel marks, in lower case. */
  const fold = (text) => text.normalize("NFKC").toLowerCase()
    .replace(/[\u0640\u064b-\u065f\u0670\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, "")
    .replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه");

  const inEdition = (name) => slot(document.getElementById(lang), name);
  const text = (key) => data.ui[lang].text[key];
  const numbers = (n) => new Intl.NumberFormat(lang === "ar" ? "ar-SA-u-nu-latn" : "en-GB").format(n);
  const plural = (n) => new Intl.PluralRules(lang).select(n);
  const count = (key, n) => {
    const forms = data.ui[lang].forms[key];
    return (forms[plural(n)] || forms.other).replace("{n}", numbers(n));
  };

  /* A check's documentation: paragraphs, lists, code between backticks. */
  const inline = (line) => line.split(/`([^`]+)`/).map((part, i) => i % 2 ? make("code", part, latin()) : say(document.createDocumentFragment(), part));
  const prose = (within, source) => {
    within.replaceChildren();
    let list = null;
    for (const line of source.split("\n").map((l) => l.trim()).filter(Boolean)) {
      const item = /^[-*•] /.test(line);
      if (item && !list) within.append(list = make("ul", ""));
      if (!item) list = null;
      const node = make(item ? "li" : "p", "");
      put(node, ...inline(item ? line.slice(2) : line));
      (item ? list : within).append(node);
    }
  };

  /* ---------- data ---------- */

  const load = async () => {
    const packed = document.getElementById("data").textContent;
    const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const raw = JSON.parse(await new Response(stream).text());
    const starts = [0];
    for (const kept of raw.kept) starts.push(starts[starts.length - 1] + kept);
    raw.issues = raw.issues.map((row, i) => {
      const [id, anchor, check, impact, kind, findings, pages, templates, message, snippet] = row;
      return { id, anchor, check: raw.checks[check] || ["", "", [], {}], impact, kind, findings, pages, templates,
        message, snippet: raw.strings[snippet], first: starts[i], end: starts[i + 1], index: i };
    });
    raw.realPages = raw.pages.state.flatMap((state, i) => state ? [i] : []);
    raw.realPages.sort((a, b) => raw.pages.failed[b] - raw.pages.failed[a] || raw.pages.undecided[b] - raw.pages.undecided[a]);
    return raw;
  };

  const picture = (issue) => {
    pictures ??= JSON.parse(document.getElementById("pictures").textContent);
    return pictures[issue.index];
  };
  const pageUrl = (page) => data.strings[data.pages.url[page]];
  const pageLink = (page) => {
    const shown = pageUrl(page);
    const href = data.pages.href[page] === 1 ? shown : data.pages.href[page];
    const props = { ...latin(), className: "address" };
    return /^https?:\/\//i.test(href) ? make("a", shown, { ...props, href, rel: "noopener noreferrer external" }) : make("bdi", shown, { ...props, dir: "ltr", translate: false });
  };
  const title = (issue) => (issue.check[3][lang] || [issue.check[0]])[0];

  /* ---------- issues ---------- */

  const matcher = (state) => {
    const words = fold(state.q || "").split(/\s+/).filter(Boolean);
    const address = (state.address || "").toLowerCase();
    const only = state.page ? Number(state.page) : -1;
    let pages = null;
    if (address || only >= 0) {
      pages = new Uint8Array(data.pages.url.length);
      for (let i = 0; i < pages.length; i++) {
        pages[i] = only >= 0 ? i === only : pageUrl(i).toLowerCase().includes(address);
      }
    }
    const onPage = (issue) => {
      for (let i = issue.first; i < issue.end; i++) if (pages[data.placePage[i]]) return true;
      return false;
    };
    const haystack = (issue) => {
      issue.fold ??= {};
      return issue.fold[lang] ??= fold([title(issue), data.messages[lang][issue.message], issue.check[0], issue.id, issue.snippet].join(" "));
    };
    const inPlaces = (issue, word) => {
      for (let i = issue.first; i < issue.end; i++) {
        if (data.strings[data.placeSelector[i]].toLowerCase().includes(word)) return true;
      }
      return false;
    };
    return (issue) => (!state.kind || issue.kind === state.kind)
      && (!state.area || issue.check[1] === state.area)
      && (!state.impact || issue.impact === state.impact)
      && (!state.criterion || issue.check[2].includes(state.criterion))
      && (!pages || onPage(issue))
      && words.every((word) => haystack(issue).includes(word) || inPlaces(issue, word));
  };

  const places = (issue, list, from) => {
    const end = Math.min(issue.end, from + PAGE);
    for (let i = from; i < end; i++) {
      const item = make("li", "");
      const selector = data.strings[data.placeSelector[i]];
      const said = data.placeMessage[i];
      put(item, pageLink(data.placePage[i]),
        selector && make("code", selector, { ...latin(), className: "selector" }),
        said && said !== issue.message && make("span", data.messages[lang][said], { className: "said" }));
      list.append(item);
    }
    const more = end < issue.end;
    const button = more && make("button", text("show-more-places"), { type: "button" });
    if (button) {
      button.addEventListener("click", () => {
        const next = places(issue, list, end);
        button.remove();
        next?.focus();
      });
      list.after(button);
    }
    const left = issue.findings - (issue.end - issue.first);
    if (!more && left > 0) list.after(make("p", count("card-more-places", left), { className: "quiet" }));
    return list.children[from - issue.first]?.querySelector("a") || button;
  };

  const fill = (card, issue) => {
    const [, why, fix] = issue.check[3][lang] || ["", "", ""];
    prose(slot(card, "why"), why);
    prose(slot(card, "fix"), fix);
    say(slot(card, "snippet"), issue.snippet);
    slot(card, "snippet-part").hidden = !issue.snippet;
    const image = picture(issue);
    slot(card, "picture-part").hidden = !image;
    if (image) slot(card, "picture").querySelector("img").src = `data:image/webp;base64,${image}`;
    say(slot(card, "kinds"), issue.pages ? count("card-kinds", issue.templates) : "");
    slot(card, "criteria-part").hidden = !issue.check[2].length;
    slot(card, "criteria").replaceChildren(...issue.check[2].map((n) => make("span", `${n} ${data.criteria[n]?.[lang] ?? ""}`, { className: "tag" })));
    slot(card, "check").textContent = issue.check[0];
    const link = slot(card, "link");
    link.textContent = `#${issue.id.slice(0, 12)}`;
    link.href = `#${lang}-g-${issue.anchor}`;
    places(issue, slot(card, "places"), issue.first);
  };

  const card = (issue) => {
    const node = inEdition("card-template").content.firstElementChild.cloneNode(true);
    node.className = `card kind-${issue.kind}`;
    node.id = `${lang}-c-${issue.anchor}`;
    say(slot(node, "title"), title(issue));
    say(slot(node, "message"), data.messages[lang][issue.message]);
    say(slot(node, "headline"), count("one-fix", issue.findings));
    say(slot(node, "reach"), issue.pages ? count("on-pages", issue.pages) : text("whole-portal"));
    const impact = slot(node, "impact");
    impact.className = `chip is-${issue.impact}`;
    impact.querySelector("use").setAttribute("href", `#i-${issue.impact}`);
    impact.querySelector("span").textContent = data.ui[lang].names.impact[issue.impact];
    slot(node, "area").textContent = data.ui[lang].names.area[issue.check[1]] ?? "";
    filling.set(node, () => filling.delete(node) && fill(node, issue));
    node.addEventListener("toggle", () => filling.get(node)?.(), { once: true });
    return node;
  };

  const kindHead = (kind) => inEdition("kind-template").content.querySelector(`[data-kind="${kind}"]`).cloneNode(true);

  /* One list that is shown a page at a time. */
  const paged = (pager, size, draw) => {
    const view = { rows: [], at: 0 };
    view.show = (at) => {
      const pages = Math.max(1, Math.ceil(view.rows.length / size));
      view.at = Math.min(Math.max(0, at), pages - 1);
      draw(view.rows.slice(view.at * size, (view.at + 1) * size));
      pager.hidden = pages === 1;
      say(slot(pager, "position"), data.ui[lang].text["pager-position"]
        .replace("{page}", numbers(view.at + 1)).replace("{pages}", numbers(pages)));
      pager.querySelector('[data-step="-1"]').disabled = view.at === 0;
      pager.querySelector('[data-step="1"]').disabled = view.at === pages - 1;
    };
    return view;
  };

  const steps = (pager, view, head, after) => pager.addEventListener("click", (event) => {
    const step = Number(event.target.dataset?.step);
    if (!step) return;
    view.show(view.at + step);
    after?.();
    head.focus();
    head.scrollIntoView();
  });

  const options = (select, pairs) => put(select, ...pairs.map(([value, label]) => make("option", flat(label), { value })));

  const startIssues = (own) => {
    const form = inEdition("filters");
    const list = inEdition("list");
    const head = document.getElementById(`${own}-issues-h`);
    const pager = inEdition("issues-pager");
    const names = data.ui[own].names;
    const used = (get) => new Set(data.issues.map(get));
    const known = (group, seen) => Object.entries(names[group]).filter(([key]) => seen.has(key));
    options(form.elements.kind, known("kind", used((i) => i.kind)));
    options(form.elements.area, known("area", used((i) => i.check[1])));
    options(form.elements.impact, ["critical", "serious", "moderate", "minor"].filter((i) => used((x) => x.impact).has(i)).map((i) => [i, names.impact[i]]));
    const criteria = new Set(data.issues.flatMap((i) => i.check[2]));
    options(form.elements.criterion, Object.entries(data.criteria).filter(([n]) => criteria.has(n)).map(([n, name]) => [n, `${n} ${name[own]}`]));

    const view = paged(pager, PAGE, (rows) => {
      const nodes = [];
      let kind = null;
      for (const issue of rows) {
        if (issue.kind !== kind) nodes.push(kindHead(kind = issue.kind));
        nodes.push(card(issue));
      }
      list.replaceChildren(...nodes);
    });
    view.state = {};
    view.apply = (state, at = 0) => {
      view.state = state;
      view.rows = data.issues.filter(matcher(state));
      for (const name of FILTERS) if (form.elements[name]) form.elements[name].value = state[name] || "";
      const page = state.page ? Number(state.page) : -1;
      inEdition("one-page").hidden = page < 0;
      say(inEdition("one-page-url"), page < 0 ? "" : pageUrl(page));
      say(inEdition("count"), count("results-count", view.rows.length));
      view.show(at);
    };
    view.address = () => {
      const query = new URLSearchParams(Object.entries(view.state).filter(([, value]) => value));
      if (view.at) query.set("at", view.at + 1);
      history.replaceState(null, "", `#${own}-issues${query.size ? `?${query}` : ""}`);
    };
    view.read = () => {
      const state = Object.fromEntries(new FormData(form));
      if (view.state.page) state.page = view.state.page;
      view.apply(state);
      view.address();
    };
    let wait = 0;
    form.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(view.read, 200); });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => { view.apply({}); view.address(); }));
    slot(form, "one-page-clear").addEventListener("click", () => {
      view.apply({ ...view.state, page: "" });
      view.address();
      head.focus();
    });
    steps(pager, view, head, view.address);
    inEdition("static").remove();
    inEdition("live").hidden = false;
    return view;
  };

  /* ---------- pages ---------- */

  const startPages = (own) => {
    const form = inEdition("page-filters");
    const body = inEdition("page-rows");
    const pager = inEdition("pages-pager");
    const states = new Set(data.pages.state);
    options(form.elements.state, Object.entries(data.ui[own].names.state).filter(([key]) => states.has(key)));
    const view = paged(pager, PAGE / 2, (rows) => body.replaceChildren(...rows.map((page) => {
      const row = inEdition("page-template").content.firstElementChild.cloneNode(true);
      const name = slot(row, "title");
      say(name, data.strings[data.pages.title[page]] || text("page-untitled"));
      name.id = `${lang}-t-${page}`;
      slot(row, "url").append(pageLink(page));
      const issues = slot(row, "issues");
      issues.href = `#${lang}-p-${page}`;
      issues.id = `${lang}-i-${page}`;
      issues.setAttribute("aria-labelledby", `${issues.id} ${name.id}`);
      issues.hidden = !(data.pages.failed[page] + data.pages.undecided[page]);
      slot(row, "state").textContent = data.ui[lang].names.state[data.pages.state[page]] ?? data.pages.state[page];
      slot(row, "failed").textContent = numbers(data.pages.failed[page]);
      slot(row, "undecided").textContent = numbers(data.pages.undecided[page]);
      return row;
    })));
    view.read = () => {
      const words = fold(form.elements.q.value).split(/\s+/).filter(Boolean);
      const state = form.elements.state.value;
      view.rows = data.realPages.filter((page) => (!state || data.pages.state[page] === state)
        && words.every((word) => fold(`${data.strings[data.pages.title[page]]} ${pageUrl(page)}`).includes(word)));
      say(inEdition("page-count"), count("pages-results", view.rows.length));
      view.show(0);
    };
    let wait = 0;
    form.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(view.read, 200); });
    form.addEventListener("submit", (event) => event.preventDefault());
    const head = document.getElementById(`${own}-pages-h`);
    head.tabIndex = -1;
    steps(pager, view, head);
    form.hidden = false;
    view.read();
    return view;
  };

  /* ---------- languages and permalinks ---------- */

  const speak = (next) => {
    lang = next;
    const edition = document.getElementById(lang);
    root.dataset.nth = String(langs.indexOf(lang) + 1);
    root.lang = lang;
    root.dir = edition.dir;
    document.title = edition.dataset.title;
    for (const link of document.querySelectorAll(".language")) {
      if (link.lang === lang) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const bar = document.querySelector(".languages");
    if (bar) bar.setAttribute("aria-label", edition.dataset.languages);
    if (data) views[lang] ??= { issues: startIssues(lang), pages: startPages(lang), fresh: true };
  };

  const openIssue = (anchor) => {
    const view = views[lang].issues;
    const index = data.issues.findIndex((issue) => issue.anchor === anchor);
    if (index < 0) return;
    view.apply({}, Math.floor(index / PAGE));
    const node = document.getElementById(`${lang}-c-${anchor}`);
    node.open = true;
    node.querySelector("summary").focus({ preventScroll: true });
    node.scrollIntoView();
  };

  const follow = () => {
    let fragment = location.hash.slice(1);
    try { fragment = decodeURIComponent(fragment); } catch { /* taken as it is */ }
    const [, next, rest] = fragment.match(/^([a-z]{2})(?:-(.*))?$/s) || [];
    speak(langs.includes(next) ? next : lang);
    if (!data) return;
    const { issues, fresh } = views[lang];
    views[lang].fresh = false;
    const [place, query] = (rest || "").split(/\?(.*)/s);
    if (place.startsWith("g-")) openIssue(place.slice(2));
    else if (place.startsWith("p-") && Number(place.slice(2)) < data.pages.url.length) {
      issues.apply({ page: place.slice(2) });
      const head = document.getElementById(`${lang}-issues-h`);
      head.focus({ preventScroll: true });
      head.scrollIntoView();
    } else if (place === "issues" && query) {
      const state = Object.fromEntries(new URLSearchParams(query));
      issues.apply(Object.fromEntries(FILTERS.map((name) => [name, state[name] || ""])), (Number(state.at) || 1) - 1);
      document.getElementById(`${lang}-issues`).scrollIntoView();
    } else if (fresh) {
      issues.apply({});
      if (rest) document.getElementById(`${lang}-${place}`)?.scrollIntoView();
    }
  };

  const start = async () => {
    follow();
    window.addEventListener("hashchange", follow);
    window.addEventListener("beforeprint", () => {
      for (const node of document.querySelectorAll(`#${lang} .card`)) filling.get(node)?.();
    });
    const notes = editions.map((edition) => slot(edition, "loading"));
    for (const note of notes) note.hidden = false;
    try {
      data = await load();
    } catch {
      for (const note of notes) note.textContent = note.dataset.failed;
      return;
    }
    for (const note of notes) note.hidden = true;
    follow();
    root.dataset.ready = "true";
    performance.mark("ready");
  };
  start();
})();
