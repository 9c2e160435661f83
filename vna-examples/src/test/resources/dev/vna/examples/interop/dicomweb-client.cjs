// Asks a DICOMweb server with npm's dicomweb-client, and prints what came as lines of "name value".
// Arguments: URI of the service, study, series and instance UID, a DICOM file to store.
'use strict';
const crypto = require('crypto');
const fs = require('fs');
global.XMLHttpRequest = require('xhr2');
global.btoa = global.btoa || ((text) => Buffer.from(text, 'binary').toString('base64'));
const { api } = require('dicomweb-client');

const [url, study, series, instance, file] = process.argv.slice(2);
const client = new api.DICOMwebClient({ url, verbose: false });
const names = { studyInstanceUID: study, seriesInstanceUID: series, sopInstanceUID: instance };
const inSeries = { studyInstanceUID: study, seriesInstanceUID: series };
const inStudy = { studyInstanceUID: study };

const digest = (buffer) =>
  crypto.createHash('sha256').update(Buffer.from(buffer)).digest('hex');
const digests = (buffers) => buffers.map(digest).join(',');
const uids = (answers, tag) => answers.map((a) => a[tag].Value[0]).sort().join(',');
const print = (name, value) => process.stdout.write(`${name} ${value}\n`);

async function main() {
  const bytes = fs.readFileSync(file);
  const dataset = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  await client.storeInstances({ datasets: [dataset] });
  print('studies', uids(await client.searchForStudies(), '0020000D'));
  print(
    'studies-by-name',
    uids(
      await client.searchForStudies({
        queryParams: { PatientName: '*M\u00fcller*', fuzzymatching: true, limit: 101, offset: 0 },
      }),
      '0020000D',
    ),
  );
  print('series', uids(await client.searchForSeries(inStudy), '0020000E'));
  print('instances', uids(await client.searchForInstances(inSeries), '00080018'));
  print('study-metadata', uids(await client.retrieveStudyMetadata(inStudy), '00080018'));
  print('series-metadata', uids(await client.retrieveSeriesMetadata(inSeries), '00080018'));
  const metadata = await client.retrieveInstanceMetadata(names);
  print('instance-metadata', uids(Array.isArray(metadata) ? metadata : [metadata], '00080018'));
  const one = Array.isArray(metadata) ? metadata[0] : metadata;
  print('instance', digest(await client.retrieveInstance(names)));
  print('series-instances', (await client.retrieveSeries(inSeries)).map(digest).sort().join(','));
  print('study-instances', (await client.retrieveStudy(inStudy)).map(digest).sort().join(','));
  print('frames', digests(await client.retrieveInstanceFrames({ ...names, frameNumbers: [3, 1, 2, 1] })));
  const bulk = await client.retrieveBulkData({ BulkDataURI: one['7FE00010'].BulkDataURI });
  print('bulk', digests(bulk));
}

main().catch((error) => {
  process.stderr.write(`${error.message || error} ${error.stack || ''}\n`);
  process.exit(1);
});
