'use strict';
// Prints the data set of each file that a list names as a line of DICOM JSON, as dcmjs reads it.
const fs = require('fs');
const dcmjs = require('dcmjs');

// It reports what it finds wrong on standard output.
console.warn = console.info = console.error = () => {};
dcmjs.log.setLevel('silent');

const dataSet = dict => Object.fromEntries(Object.entries(dict).map(([tag, e]) => [tag, element(e)]));

function element({ vr, Value }) {
  const values = Array.isArray(Value) ? Value : Value === undefined ? [] : [Value];
  const bytes = values.filter(v => v instanceof ArrayBuffer && v.byteLength > 0);
  if (bytes.length > 0) {
    return { vr, InlineBinary: Buffer.concat(bytes.map(v => Buffer.from(v))).toString('base64') };
  }
  const kept = values.filter(v => !(v instanceof ArrayBuffer));
  if (vr === 'SQ') {
    return kept.length > 0 ? { vr, Value: kept.map(dataSet) } : { vr };
  }
  const plain = kept.map(v => (v === '' || v === undefined ? null : typeof v === 'bigint' ? String(v) : v));
  return plain.length > 1 || (plain.length === 1 && plain[0] !== null) ? { vr, Value: plain } : { vr };
}

for (const file of fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const b = fs.readFileSync(file);
  const buffer = b.buffer.slice(b.byteOffset, b.byteOffset + b.length);
  const read = dcmjs.data.DicomMessage.readFile(buffer, { ignoreErrors: true });
  process.stdout.write(JSON.stringify(dataSet(read.dict)) + '\n');
}
