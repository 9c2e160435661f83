// Opens what is no image in the viewer in headless Chromium, and prints what the screen shows as
// lines of "name value". Arguments: the browser, URI of the viewer, a study of images with a
// segmentation in red, a structure set in green, a document with a blue page and a report; the
// report's text.
'use strict';
const { drive, print } = require('./viewer-page.cjs');

const [browserPath, url, study, text] = process.argv.slice(2);

drive(browserPath, url, async (viewer) => {
  await viewer.open(study);
  await viewer.shown((now) => now.images > 1 && now.greys > 1);

  await viewer.series('SEG').dblclick();
  await viewer.at('ModalityLoadBadge-default').waitFor();
  print('segmentation', (await viewer.shown((now) => now.red > 1000)).red);
  await viewer.at('yes-hydrate-btn').click();
  await viewer.at('yes-hydrate-btn').waitFor({ state: 'detached' });
  print('loaded', (await viewer.shown((now) => now.red > 1000)).red);

  await viewer.open(study);
  await viewer.shown((now) => now.images > 1 && now.greys > 1);
  await viewer.series('RTSTRUCT').dblclick();
  await viewer.at('ModalityLoadBadge-default').waitFor();
  print('structures', await viewer.coloured('green', 200));

  await viewer.series('DOC').dblclick();
  print('document', await viewer.coloured('blue', 20000));

  await viewer.series(/^SR/).dblclick();
  await viewer.at('viewport-grid').getByText(text).first().waitFor();
  print('report', true);
});
