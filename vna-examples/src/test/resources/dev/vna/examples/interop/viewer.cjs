// Drives the viewer in headless Chromium the way a reader does, and prints what the screen shows as
// lines of "name value". Arguments: the browser, URI of the viewer, part of a patient's name that
// one study has, where to put a picture of the screen, study UIDs that are opened besides.
'use strict';
const { chromium } = require('playwright-core');

const [browserPath, url, name, picture, ...studies] = process.argv.slice(2);
const print = (key, value) => process.stdout.write(`${key} ${value}\n`);
const TIMEOUT_MS = 60000;
const SCROLLED = 26;

// What the active viewport shows: how many grey values, a digest of its pixels, and which image.
const look = () => {
  const { viewport } = window.cornerstone.getEnabledElements()[0];
  const { canvas } = viewport;
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const greys = new Set();
  let digest = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i] === data[i + 1] && data[i] === data[i + 2]) greys.add(data[i]);
    digest = (Math.imul(digest, 31) + data[i] + data[i + 1] + data[i + 2]) | 0;
  }
  const { voiRange } = viewport.getProperties();
  return {
    window: voiRange.upper - voiRange.lower,
    greys: greys.size,
    digest,
    index: viewport.getCurrentImageIdIndex(),
    images: viewport.getImageIds().length,
  };
};

async function main() {
  const browser = await chromium.launch({
    executablePath: browserPath,
    // WebGL without a graphics card, and no traffic of the browser's own.
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(TIMEOUT_MS);
  // Its guided tour would lie over the first image.
  await page.addInitScript(() => localStorage.setItem('shownTours', '["basicViewerTour"]'));
  const foreign = new Set();
  const refused = new Set();
  page.on('request', (r) => {
    const { protocol, origin } = new URL(r.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin) foreign.add(r.url());
  });
  page.on('response', (r) => r.status() >= 400 && refused.add(`${r.status()}:${r.url()}`));
  page.on('console', (m) => {
    if (/Content Security Policy/i.test(m.text())) refused.add(m.text());
  });
  page.on('pageerror', (e) => refused.add(String(e)));
  const shown = async (test) => {
    const end = Date.now() + TIMEOUT_MS;
    for (;;) {
      const now = await page.evaluate(look).catch(() => null);
      if (now && test(now)) return now;
      if (Date.now() > end) {
        const text = await page.innerText('body');
        throw new Error(`not shown: ${JSON.stringify(now)} ${page.url()} ${text}`);
      }
      await page.waitForTimeout(200);
    }
  };

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
  await row.dblclick();

  const series = page.locator('[data-cy="study-browser-thumbnail"]');
  await series.first().waitFor().catch(async (error) => {
    const text = await page.innerText('body');
    throw new Error(`${page.url()} ${[...refused].join(' ')} ${text} ${error.message}`);
  });
  await shown((now) => now.greys > 1);
  print('series', await series.count());
  await page.locator('[data-cy="study-browser-thumbnail"]', { hasText: '54' }).dblclick();
  const first = await shown((now) => now.images === 54 && now.greys > 1);
  print('images', first.images);
  await page.locator('canvas.cornerstone-canvas').hover();
  for (let i = 0; i < SCROLLED; i++) await page.mouse.wheel(0, 100);
  const scrolled = await shown((now) => now.index === SCROLLED && now.digest !== first.digest);
  print('greys', scrolled.greys);
  // Window and level are on the left button: to the right is wider.
  const box = await page.locator('canvas.cornerstone-canvas').boundingBox();
  await page.mouse.move(box.x + 100, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 400, box.y + 300, { steps: 10 });
  await page.mouse.up();
  const wider = await shown((now) => now.window > scrolled.window);
  await shown((now) => now.digest !== scrolled.digest);
  print('window', Math.round(wider.window - scrolled.window));
  await page.screenshot({ path: picture });

  for (const study of studies) {
    await page.goto(`${url}/viewer?StudyInstanceUIDs=${study}`);
    // Thumbnails are drawn in viewports of their own, which have no list of images.
    print(study, (await shown((now) => now.images > 0 && now.greys > 1)).greys);
  }
  for (const problem of [...foreign, ...refused]) print('problem', problem);
  await browser.close();
}

main().catch((error) => {
  process.stderr.write(`${error.message || error} ${error.stack || ''}\n`);
  process.exit(1);
});
