/**
 * What pdf.js calls and Node.js 20 lacks, for the thread alone that reads PDFs. Without it pdf.js draws nothing, and does
 * not say so.
 */
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
if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
  Object.assign(ArrayBuffer.prototype, {
    transferToFixedLength(this: ArrayBuffer, length = this.byteLength) {
      const bytes = new Uint8Array(length);
      bytes.set(new Uint8Array(this).subarray(0, length));
      return bytes.buffer;
    },
  });
}
