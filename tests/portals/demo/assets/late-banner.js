"use strict";
// A banner that arrives late and pushes the article down.
setTimeout(() => {
  const place = document.querySelector("[data-late-banner]");
  place.className = "panel";
  const lines = document.documentElement.lang === "ar"
    ? ["عناية زوارنا الكرام", "يُقام موسم الحرف هذا العام في خمس مناطق.", "للحجز تفضلوا بزيارة دليل الخدمات."]
    : ["Dear visitors", "This year the season of crafts is held in five regions.", "To book, see the services directory."];
  for (const line of lines) {
    const text = document.createElement("p");
    text.className = "lead";
    text.textContent = line;
    place.append(text);
  }
}, 400);
