// Drives the viewer in headless Chromium the way a reader does, and prints what the screen shows as
// lines of "name value". Arguments: the browser, URI of the viewer, part of a patient's name that
// one study has, where to put a picture of the screen, study UIDs that are opened besides.
'use strict';
const { drive, isDrawn, print } = require('./viewer-page.cjs');

const [browserPath, url, name, picture, ...studies] = process.argv.slice(2);
const SCROLLED = 26;

drive(browserPath, url, async (viewer) => {
  const { page } = viewer;
  await page.goto(url);
  const row = page.locator('tr', { hasText: name });
  await row.waitFor();
  print('listed', await row.count());
  // The list hides rows at once, and asks the archive and changes the page's address a moment
  // later: a study opened in between would be left again.
  const filter = async (text) => {
    const answered = page.waitForResponse((r) => r.url().includes(`PatientName=*${text}*`));
    await page.locator('td input').first().fill(text);
    await answered;
    await page.waitForURL((at) => at.searchParams.get('patientName') === text);
  };
  await filter('nobody');
  await row.waitFor({ state: 'detached' });
  print('filtered', await row.count());
  await filter(name.toLowerCase());
  await row.waitFor();
  print('found', await row.count());
  const firstImage = async (key) => {
    const clicked = Date.now();
    await row.dblclick();
    await page.waitForFunction(isDrawn);
    print(key, Date.now() - clicked);
  };
  await firstImage('first-image-ms');
  await viewer.at('return-to-work-list').click();
  await row.waitFor();
  await firstImage('next-image-ms');

  print('series', await viewer.series('').count());
  await viewer.series('54').dblclick();
  const first = await viewer.shown((now) => now.images === 54 && now.greys > 1);
  print('images', first.images);
  await page.locator('canvas.cornerstone-canvas').hover();
  for (let i = 0; i < SCROLLED; i++) await page.mouse.wheel(0, 100);
  const scrolled = await viewer.shown(
    (now) => now.index === SCROLLED && now.digest !== first.digest,
  );
  print('greys', scrolled.greys);

  // A picture: a length across the head beside the scout, where a line shows the slice.
  await viewer.choose('WindowLevel');
  await viewer.drag(-100, 0, 150, 0);
  await viewer.shown((now) => now.width > scrolled.width);
  await viewer.choose('Length');
  await viewer.drag(-195, -30, 205, -30);
  await viewer.at('prompt-begin-tracking-yes-btn').click();
  await viewer.choose('WindowLevel');
  await viewer.layout('Layout-1-0');
  await viewer.at('viewport-pane').nth(1).click();
  await viewer.series('S:100').dblclick();
  await viewer.shown((now) => now.images === 1 && now.greys > 1, 1);
  await viewer.at('viewport-pane').nth(0).click({ position: { x: 40, y: 600 } });
  await viewer.at('trackedMeasurements-btn').click();
  await viewer.at('measurement-table-row-0').waitFor();
  await page.mouse.move(0, 0);
  await viewer.coloured('green', 200);
  await page.screenshot({ path: picture });

  for (const study of studies) {
    await page.goto(`${url}/viewer?StudyInstanceUIDs=${study}`);
    // Thumbnails are drawn in viewports of their own, which have no list of images.
    print(study, (await viewer.shown((now) => now.images > 0 && now.greys > 1)).greys);
  }
});
