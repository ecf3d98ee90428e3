"use strict";
// Two banners that the page asks for late, each pushing the article further down: once it was painted, for before that
// nobody has seen it elsewhere.
function banner() {
  const place = document.querySelector("[data-late-banner]");
  const picture = document.createElement("img");
  picture.src = "/assets/img/news-1.svg";
  picture.alt = "";
  picture.className = "wide";
  picture.width = 1180;
  picture.height = 590;
  place.prepend(picture);
}
new PerformanceObserver((list, observer) => {
  if (!list.getEntriesByName("first-contentful-paint").length) return;
  observer.disconnect();
  fetch("/assets/img/news-1.svg").then(() => {
    setTimeout(banner, 200);
    setTimeout(banner, 600);
  });
}).observe({ type: "paint", buffered: true });
