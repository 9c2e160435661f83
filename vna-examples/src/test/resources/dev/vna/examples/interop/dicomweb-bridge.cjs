// Does with npm's dicomweb-client what lines on standard input ask for, one after the other.
// Arguments: URI of the service, and the value of the header Authorization, or nothing.
// A line is an operation and its arguments in Base64; the answer is a line that begins with
// "ok" (values follow), "refused" (status and body of the server's answer), or "failed" (message).
'use strict';
const readline = require('readline');
global.XMLHttpRequest = require('xhr2');
const { api } = require('dicomweb-client');

const [url, authorization] = process.argv.slice(2);
const headers = authorization ? { Authorization: authorization } : {};
const client = new api.DICOMwebClient({ url, headers, verbose: false });
const single = new api.DICOMwebClient({ url, headers, verbose: false, singlepart: 'bulkdata' });

const text = (bytes) => bytes.toString('utf8');
const list = (value) => (Array.isArray(value) ? value : [value]);

function names(args) {
  const [study, series, instance] = args.slice(0, 3).map(text);
  const path = {};
  if (study) path.studyInstanceUID = study;
  if (series) path.seriesInstanceUID = series;
  if (instance) path.sopInstanceUID = instance;
  return path;
}

const byLevel = (path, study, series, instance) => {
  if (path.sopInstanceUID) return instance;
  return path.seriesInstanceUID ? series : study;
};

const operations = {
  async search(args) {
    const path = names(args);
    const [level, ...parameters] = args.slice(3).map(text);
    const queryParams = {};
    for (let i = 0; i < parameters.length; i += 2) {
      queryParams[parameters[i]] = parameters[i + 1];
    }
    const method = { studies: 'Studies', series: 'Series', instances: 'Instances' }[level];
    return [JSON.stringify(await client[`searchFor${method}`]({ ...path, queryParams }))];
  },
  async metadata(args) {
    const path = names(args);
    const level = byLevel(path, 'Study', 'Series', 'Instance');
    return [JSON.stringify(list(await client[`retrieve${level}Metadata`](path)))];
  },
  async retrieve(args) {
    const options = names(args);
    if (args.length > 3) {
      const [mediaType, transferSyntaxUID] = args.slice(3).map(text);
      options.mediaTypes = [{ mediaType, transferSyntaxUID }];
    }
    return list(await client[`retrieve${byLevel(options, 'Study', 'Series', 'Instance')}`](options));
  },
  async frames(args) {
    const [numbers, mediaType, transferSyntaxUID] = args.slice(3).map(text);
    const frameNumbers = numbers.split(',').map(Number);
    const mediaTypes = [{ mediaType, transferSyntaxUID }];
    return client.retrieveInstanceFrames({ ...names(args), frameNumbers, mediaTypes });
  },
  async bulk(args) {
    return client.retrieveBulkData({ BulkDataURI: text(args[0]) });
  },
  async range(args) {
    const [BulkDataURI, Range] = args.map(text);
    const own = { Range, Accept: 'application/octet-stream' };
    return single.retrieveBulkData({ BulkDataURI, headers: own });
  },
  async store(args) {
    const datasets = args.map((file) =>
      file.buffer.slice(file.byteOffset, file.byteOffset + file.length),
    );
    return [await client.storeInstances({ datasets })];
  },
};

// Bodies come as text, as bytes, or as what their JSON says.
function base64(value) {
  const isText = typeof value === 'string' || value instanceof ArrayBuffer || value instanceof Uint8Array;
  return Buffer.from(isText ? value : JSON.stringify(value || '')).toString('base64');
}

async function answer(line) {
  const [operation, ...args] = line.split(' ');
  try {
    const values = await operations[operation](args.map((word) => Buffer.from(word, 'base64')));
    return ['ok', ...values.map(base64)];
  } catch (error) {
    return error.status
      ? ['refused', base64(String(error.status)), base64(error.response)]
      : ['failed', base64(String(error.message || error))];
  }
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write(`${(await answer(line)).join(' ')}\n`);
  }
}

main();
