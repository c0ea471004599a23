/**
 * In the page, before layout: waits for fonts and images, takes away what hangs or hides in print, and tells
 * which images did not load. Self-contained, as it is sent to the browser as text.
 */
export async function makeReady(): Promise<{ brokenImages: string[] }> {
  for (const image of document.querySelectorAll('img')) {
    image.loading = 'eager';
    image.decoding = 'sync';
  }
  for (const details of document.querySelectorAll('details')) details.open = true;
  const images = [...document.images];
  await Promise.all(
    images.map((image) => (image.complete ? Promise.resolve() : image.decode().catch(() => undefined))),
  );
  await document.fonts.ready;
  return { brokenImages: images.filter((image) => image.naturalWidth === 0).map((image) => image.src) };
}
