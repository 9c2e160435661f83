// Drives the viewer's tools in headless Chromium, and prints what the screen shows as lines of
// "name value". Arguments: the browser, URI of the viewer, a study with two series, how many images
// the first one has.
'use strict';
const { drive, print } = require('./viewer-page.cjs');

const [browserPath, url, study, images] = process.argv.slice(2);
const MEASURED = 200;

drive(browserPath, url, async (viewer) => {
  const { page } = viewer;
  await viewer.open(study);
  await viewer.series('S:1').dblclick();
  let now = await viewer.shown((v) => v.images === Number(images) && v.greys > 1);

  // To the right is wider, up is brighter.
  const before = now;
  await viewer.choose('WindowLevel');
  await viewer.drag(0, 0, 100, -50);
  now = await viewer.shown((v) => v.digest !== before.digest && v.width > before.width);
  print('wider', now.width > before.width);
  print('centered', now.center !== before.center);
  await viewer.at('Reset-btn').click();
  now = await viewer.shown((v) => v.width === before.width && v.digest === before.digest);

  await viewer.choose('Pan');
  await viewer.drag(0, 0, 60, 40);
  now = await viewer.shown((v) => v.litX > before.litX + 55);
  print('right', Math.round(now.litX - before.litX));
  print('down', Math.round(now.litY - before.litY));
  await viewer.at('Reset-btn').click();
  await viewer.shown((v) => v.digest === before.digest);

  await viewer.choose('Zoom');
  await viewer.drag(0, 0, 0, 30);
  // What is shown of it grows by the square.
  now = await viewer.shown(
    (v) => v.zoom > 1.1 && Math.abs(v.litArea / before.litArea / v.zoom ** 2 - 1) < 0.1,
  );
  print('zoomed', now.zoom);
  await viewer.at('Reset-btn').click();
  await viewer.shown((v) => v.digest === before.digest);

  await viewer.choose('Length');
  await viewer.drag(-MEASURED / 2, 10, MEASURED / 2, 10);
  const length = () =>
    page.locator('[data-cy="viewport-pane"] svg text').filter({ hasText: / mm$/ }).first();
  const millimetres = async () => parseFloat((await length().textContent()).replace(/^[^\d]*/, ''));
  await length().waitFor();
  print('measured', MEASURED);
  print('height', before.height);

  await viewer.at('prompt-begin-tracking-yes-btn').click();
  await viewer.at('trackedMeasurements-btn').click();
  await page.getByText('Create SR').click();
  await page.getByPlaceholder('Report name').fill('Length');
  // Not before: the line follows the mouse late where the machine is busy.
  const measured = await millimetres();
  print('millimetres', measured);
  const stored = page.waitForResponse((r) => r.request().method() === 'POST');
  await page.getByRole('button', { name: 'Save' }).click();
  print('stored', (await stored).status());

  // Opened again, it is offered, and becomes a measurement again.
  await viewer.open(study);
  await viewer.series(/^SR/).dblclick();
  await viewer.at('yes-hydrate-btn').click();
  await viewer.at('trackedMeasurements-btn').click();
  await viewer.at('measurement-table-row-0').waitFor();
  // Until all of the image is known the line may be drawn as another length.
  print('hydrated', await viewer.until(millimetres, (now) => now === measured, 'not measured'));

  await viewer.layout('Layout-1-0');
  await viewer.at('viewport-pane').nth(1).click();
  await viewer.series('S:2').dblclick();
  const left = await viewer.shown((v) => v.images === Number(images) && v.greys > 1);
  const right = await viewer.shown((v) => v.images !== Number(images) && v.greys > 1, 1);
  print('beside', left.digest !== right.digest);

  await viewer.at('viewport-pane').nth(0).click({ position: { x: 20, y: 400 } });
  await viewer.more('Cine');
  await viewer.at('cine-player-play-pause').first().click();
  const indices = new Set();
  const digests = new Set();
  await viewer.shown((v) => {
    indices.add(v.index);
    digests.add(v.digest);
    return indices.size > 3 && digests.size > 3;
  });
  print('played', indices.size > 3);
  await viewer.at('cine-player-close').first().click();

  await viewer.open(study);
  await viewer.series('S:1').dblclick();
  await viewer.shown((v) => v.images === Number(images) && v.greys > 1);
  await viewer.layout('MPR');
  const planes = [];
  for (let i = 0; i < 3; i++) {
    planes.push(await viewer.shown((v) => v.type === 'orthographic' && v.greys > 8, i));
  }
  print('planes', new Set(planes.map((plane) => plane.digest)).size);
});
