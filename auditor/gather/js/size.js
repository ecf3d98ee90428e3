// How large the document is: its elements, and its characters with all markup.
() => {
  const root = document.documentElement;
  return JSON.stringify({ nodes: document.getElementsByTagName("*").length, text: root ? root.outerHTML.length : 0 });
}
