/** The floor of showing a stream: a page that reads three itself and appends their text, nothing more. */
export const plainPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Plain text</title>
    <style>
      body { display: flex; gap: 1rem; margin: 1rem; font: 14px/1.5 sans-serif; }
      div { flex: 1; white-space: pre-wrap; contain: content; }
    </style>
  </head>
  <body>
    <div data-model="deepseek"></div>
    <div data-model="openai"></div>
    <div data-model="gemini"></div>
    <script>
      async function read(element) {
        const text = element.appendChild(new Text());
        const response = await fetch('/plain/' + element.dataset.model);
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return;
          text.appendData(value);
        }
      }
      window.start = () => Promise.all([...document.querySelectorAll('div')].map(read)).then(() => undefined);
    </script>
  </body>
</html>
`;
