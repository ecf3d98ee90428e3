// Where links that share a name lead: the pages of this site behind them, read without cookies and scripts.
// Bounded: a few addresses a name, a few in all, small answers, seconds. Nothing is sent but GET.
async (limits) => {
  const place = (element) => {
    if (element.href) return typeof element.href === "string" ? element.href : element.href.baseVal;
    const code = element.getAttribute("onclick") || "";
    const match = /location(?:\.href)?\s*=\s*['"]([^'"]+)['"]|location\.(?:assign|replace)\(\s*['"]([^'"]+)['"]/.exec(code);
    return match ? match[1] || match[2] : "";
  };
  const nameOf = (element) => {
    const images = [...element.querySelectorAll("img[alt]")].map((image) => image.alt).join(" ");
    const text = element.getAttribute("aria-label") || `${element.textContent} ${images}`;
    return text.replace(/\s+/g, " ").trim().toLowerCase();
  };
  const groups = new Map();
  for (const element of document.querySelectorAll("a[href], area[href], [role=link][onclick]")) {
    const name = nameOf(element), raw = place(element);
    if (!name || !raw) continue;
    let url;
    try { url = new URL(raw, document.baseURI); } catch { continue; }
    url.hash = "";
    if (url.origin !== location.origin || !/^https?:$/.test(url.protocol)) continue;
    if (/\.(pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|gif|svg|mp[34]|webm)$/i.test(url.pathname)) continue;
    if (!groups.has(name)) groups.set(name, new Set());
    groups.get(name).add(url.href);
  }
  const wanted = new Set();
  for (const urls of groups.values())
    if (urls.size > 1) [...urls].slice(0, limits.each).forEach((url) => wanted.add(url));
  const until = performance.now() + limits.seconds * 1000;
  const core = (page) => {
    const kept = page.querySelector("main, [role=main]") || page.body;
    if (!kept) return "";
    kept.querySelectorAll("script, style, noscript, template, nav, aside, header, footer").forEach((n) => n.remove());
    return kept.textContent.replace(/\s+/g, " ").trim().slice(0, 4000);
  };
  const read = async (url, hops) => {
    const left = until - performance.now();
    if (left <= 0) return null;
    const answer = await fetch(url, {
      credentials: "omit", cache: "force-cache", redirect: "follow", signal: AbortSignal.timeout(left),
    });
    const kind = (answer.headers.get("content-type") || "").split(";")[0];
    if (!answer.ok || !/html/.test(kind)) return { status: answer.status, final: answer.url, kind, text: "", dynamic: false };
    const source = (await answer.text()).slice(0, 1000000);
    const page = new DOMParser().parseFromString(source, "text/html");
    const refresh = page.querySelector("meta[http-equiv=refresh i]");
    const jump = refresh && /^\s*0[\s;,]+(?:url\s*=\s*)?['"]?([^'"]+)/i.exec(refresh.content || "");
    if (jump && hops > 0) {
      const next = new URL(jump[1].trim(), answer.url);
      if (next.origin === location.origin) return read(next.href, hops - 1);
    }
    const dynamic = [...page.scripts].some((s) => /location\s*\.\s*(search|hash|href)|URLSearchParams/.test(s.textContent));
    return { status: answer.status, final: answer.url, kind, text: core(page), dynamic };
  };
  const found = {};
  await Promise.all([...wanted].slice(0, limits.all).map(async (url) => {
    try { const page = await read(url, 2); if (page) found[url] = page; } catch { /* not read: nobody knows */ }
  }));
  return JSON.stringify(found);
}
