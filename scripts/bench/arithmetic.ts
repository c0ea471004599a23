/** Computes until standard input is closed, a twentieth of a second at a time. */
process.stdin.resume();
process.stdin.on('end', () => process.exit());
process.stdin.on('error', () => process.exit());

let value = 1;
function compute(): void {
  const untilMs = performance.now() + 50;
  while (performance.now() < untilMs) {
    for (let step = 0; step < 100_000; step++) value = (value * 1.000_001 + step) % 1_000_003;
  }
  setImmediate(compute);
}
compute();
