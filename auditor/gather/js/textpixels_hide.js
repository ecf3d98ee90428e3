// Makes all text transparent for a picture of what lies behind it, and gives it back.
(hide) => {
  if (hide) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*, *::before, *::after { color: transparent !important; text-shadow: none !important;
      -webkit-text-fill-color: transparent !important; -webkit-text-stroke-color: transparent !important;
      text-decoration-color: transparent !important; caret-color: transparent !important;
      transition: none !important; }`);
    globalThis.__hidden = sheet;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } else {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== globalThis.__hidden);
  }
  return true;
}
