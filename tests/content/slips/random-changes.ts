import fc from 'fast-check';

/** Signs that mean something in YAML or Markdown, or to a computer. */
const signs = [
  ...'---|:::|::|:|{|}|[|]|(|)|"|\'|#|##|&a |*a|!!|? |- |> |`|```|<|</|<div|<!--|-->|{{|%}|\\|@|~~|**|_|$|[^1]|[^1]:'.split('|'),
  '|', '\t', '\r', '\n', '\n\n', '\n---\n', '\n:::\n', '\n:::step[A]{minutes=5}\n', ': ', '<<: *a', '\u0000', '\u0085', '\u2028', '\ufeff', '\ud800', '🎙', 'null', '-1', '1e999', '.inf', '.nan',
].map((sign) => Buffer.from(sign, 'utf8'));

type Change = (bytes: Buffer) => Buffer;

const byte: fc.Arbitrary<Change> = fc
  .record({ at: fc.nat(), cut: fc.nat(6), put: fc.oneof(fc.constantFrom(...signs), fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes))) })
  .map(({ at, cut, put }) => (bytes) => {
    const start = at % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + cut)]);
  });

const line: fc.Arbitrary<Change> = fc
  .record({ from: fc.nat(), count: fc.nat(12), to: fc.nat(), keeps: fc.boolean(), indent: fc.constantFrom('', '', ' ', '    ', '\t', '> ', '- ') })
  .map(({ from, count, to, keeps, indent }) => (bytes) => {
    const lines = bytes.toString('latin1').split('\n');
    const start = from % lines.length;
    const taken = lines.slice(start, start + count).map((each) => indent + each);
    const left = keeps ? lines : lines.toSpliced(start, count);
    return Buffer.from(left.toSpliced(to % (left.length + 1), 0, ...taken).join('\n'), 'latin1');
  });

/** Some changes of a file, one after another. */
export const randomChange: fc.Arbitrary<Change> = fc
  .array(fc.oneof(byte, line), { minLength: 1, maxLength: 5 })
  .map((changes) => (bytes) => changes.reduce((changed, change) => change(changed), bytes));
