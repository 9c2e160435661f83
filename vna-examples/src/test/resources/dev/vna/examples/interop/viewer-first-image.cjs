// Opens a study from the list again and again, and prints how long its first image took from the
// click, and what it looks like. Arguments: the browser, URI of the viewer, URI of the DICOMweb
// service that the data come from, part of a patient's name that one study has, how often.
'use strict';
const { drive, isDrawn, print } = require('./viewer-page.cjs');

const [browserPath, url, service, name, times] = process.argv.slice(2);

drive(browserPath, url, async (viewer) => {
  const { page } = viewer;
  // Whoever answers, the page believes that it is the archive that it came from.
  await page.route(`${url}/dicom-web/**`, (route) => {
    const { pathname, search } = new URL(route.request().url());
    return route.continue({ url: service + pathname.slice('/dicom-web'.length) + search });
  });
  for (let i = 0; i < Number(times); i++) {
    await page.goto(url);
    const row = page.locator('tr', { hasText: name });
    await row.waitFor();
    const clicked = Date.now();
    await row.dblclick();
    await page.waitForFunction(isDrawn);
    print('first-image-ms', Date.now() - clicked);
    if (i === 0) print('digest', (await viewer.shown((now) => now.images > 0 && now.greys > 1)).digest);
  }
  viewer.problems.clear();
});
