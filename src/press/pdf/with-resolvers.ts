/** `Promise.withResolvers`, which pdf.js calls and Node.js 20 lacks; for the thread alone that reads PDFs. */
if (!('withResolvers' in Promise)) {
  Object.assign(Promise, {
    withResolvers() {
      let settle = {};
      const promise = new Promise((resolve, reject) => {
        settle = { resolve, reject };
      });
      return { promise, ...settle };
    },
  });
}
