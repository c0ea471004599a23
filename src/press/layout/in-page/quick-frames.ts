/**
 * In the page: makes `requestAnimationFrame` call back at once. Paged.js waits for a frame before each page
 * (its `Queue`), which is 16.7 ms a page in which nothing is shown to anyone.
 */
export function quickenFrames(): void {
  const channel = new MessageChannel();
  const waiting: FrameRequestCallback[] = [];
  channel.port1.onmessage = () => waiting.shift()?.(performance.now());
  window.requestAnimationFrame = (callback) => {
    channel.port2.postMessage(undefined);
    return waiting.push(callback);
  };
}
