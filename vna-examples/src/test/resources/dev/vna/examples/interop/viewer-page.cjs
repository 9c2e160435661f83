// What the scripts that drive the viewer share: a headless browser with one page, which notes all
// that is wrong, and ways to act and to look. Each waits for what it asks for, and says what was
// there instead when that does not come.
'use strict';
const { chromium } = require('playwright-core');

const TIMEOUT_MS = 60000;

const print = (key, value) => process.stdout.write(`${key} ${value}\n`);

// What a viewport's canvas shows, without what is drawn over it: grey values, a digest, where the
// middle of what is not black lies, how many pixels are red.
const canvasOf = (index) => {
  const { viewport } = window.cornerstone.getEnabledElements()[index];
  const { canvas } = viewport;
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const greys = new Set();
  let digest = 0;
  let red = 0;
  const lit = { n: 0, x: 0, y: 0 };
  for (let i = 0; i < data.length; i += 4) {
    const [r, g, b] = [data[i], data[i + 1], data[i + 2]];
    if (r === g && r === b) greys.add(r);
    if (r > g + 40 && r > b + 40) red++;
    if (r + g + b > 150) {
      lit.n++;
      lit.x += (i / 4) % width;
      lit.y += Math.floor(i / 4 / width);
    }
    digest = (Math.imul(digest, 31) + r + g + b) | 0;
  }
  const scale = canvas.clientWidth / width;
  const { lower, upper } = viewport.getProperties().voiRange || {};
  return {
    greys: greys.size,
    digest,
    red,
    litArea: lit.n * scale * scale,
    litX: (lit.x / lit.n) * scale,
    litY: (lit.y / lit.n) * scale,
    height: canvas.clientHeight,
    width: upper - lower,
    center: (upper + lower) / 2,
    type: viewport.type,
    zoom: viewport.getZoom(),
    index: viewport.getCurrentImageIdIndex(),
    images: viewport.getImageIds().length,
  };
};

// Whether the first viewport shows more than one grey; a small part of it is cheap to ask for at
// every frame that the browser draws.
const isDrawn = () => {
  const { canvas } = window.cornerstone?.getEnabledElements()?.[0]?.viewport || {};
  if (!canvas) return false;
  const side = Math.min(canvas.width, canvas.height) >> 1;
  const context = canvas.getContext('2d');
  const { data } = context.getImageData(canvas.width / 4, canvas.height / 4, side, side);
  return data.some((value, i) => i % 4 === 0 && value !== data[0]);
};

// How many pixels of a picture of the screen are of a plain colour. Decoded by a page of its own,
// which has no policy.
const coloursOf = async (base64) => {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const colours = { red: 0, green: 0, blue: 0 };
  for (let i = 0; i < data.length; i += 4) {
    const [r, g, b] = [data[i], data[i + 1], data[i + 2]];
    if (r > 180 && g < 100 && b < 100) colours.red++;
    if (g > 180 && r < 100 && b < 100) colours.green++;
    if (b > 180 && r < 100 && g < 100) colours.blue++;
  }
  return colours;
};

class Viewer {
  constructor(context, page, url) {
    this.context = context;
    this.page = page;
    this.url = url;
    this.problems = new Set();
    page.on('request', (r) => {
      const { protocol, origin } = new URL(r.url());
      if (protocol.startsWith('http') && origin !== new URL(url).origin) this.problems.add(r.url());
    });
    page.on('response', (r) => r.status() >= 400 && this.problems.add(`${r.status()}:${r.url()}`));
    page.on('console', (m) => {
      if (/Content Security Policy/i.test(m.text())) this.problems.add(m.text());
    });
    page.on('pageerror', (e) => {
      // The viewer says so when an image arrives after its viewport was replaced.
      if (!/viewport has been destroyed/.test(e)) this.problems.add(String(e));
    });
  }

  // Looks again and again until the answer is good.
  async until(ask, isGood, what) {
    const end = Date.now() + TIMEOUT_MS;
    let last;
    for (;;) {
      try {
        last = await ask();
        if (isGood(last)) return last;
      } catch (error) {
        last = error.message;
      }
      if (Date.now() > end) throw new Error(`${what}: ${JSON.stringify(last)}`);
      await this.page.waitForTimeout(100);
    }
  }

  // Waits until a viewport shows what is asked for, and tells what it shows.
  shown(isGood, index = 0) {
    return this.until(() => this.page.evaluate(canvasOf, index), isGood, 'not shown');
  }

  // Waits until enough pixels of the grid of viewports have a colour, overlays and all.
  async coloured(colour, atLeast) {
    const painter = await this.context.newPage();
    const grid = this.at('viewport-grid');
    const colours = await this.until(
      async () => painter.evaluate(coloursOf, (await grid.screenshot()).toString('base64')),
      (now) => now[colour] >= atLeast,
      `too little ${colour}`,
    );
    await painter.close();
    return colours[colour];
  }

  at(name) {
    return this.page.locator(`[data-cy="${name}"]`);
  }

  // Thumbnails of series with pictures, and lines of those without.
  series(text) {
    return this.page.locator('[data-cy^="study-browser-thumbnail"]', { hasText: text });
  }

  async open(study) {
    await this.page.goto(`${this.url}/viewer?StudyInstanceUIDs=${study}`);
    await this.series('').first().waitFor();
  }

  // Makes a tool that of the left button.
  async choose(tool) {
    await this.at(`${tool}-btn`).click();
    await this.page.waitForSelector(`[data-cy="${tool}"][data-active="true"]`);
  }

  async more(tool) {
    await this.at('MoreTools-split-button-secondary').click();
    await this.at(tool).click();
  }

  async layout(name) {
    await this.at('Layout').click();
    await this.at(name).click();
  }

  // From one place of a viewport to another, in pixels of the screen from its middle.
  async drag(fromX, fromY, toX, toY, index = 0) {
    const box = await this.at('viewport-pane').nth(index).boundingBox();
    const x = Math.round(box.x + box.width / 2);
    const y = Math.round(box.y + box.height / 2);
    const { mouse } = this.page;
    await mouse.move(x + fromX, y + fromY);
    await mouse.down();
    await mouse.move(x + toX, y + toY, { steps: 10 });
    await mouse.up();
  }
}

// Runs a script on a viewer, and prints as "problem" what was wrong meanwhile.
function drive(browserPath, url, script, viewport = { width: 1280, height: 800 }) {
  const run = async () => {
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
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    // Its guided tour would lie over the first image. Frames of the browser's own have no storage.
    await page.addInitScript(() =>
      window.localStorage?.setItem('shownTours', '["basicViewerTour"]'));
    const viewer = new Viewer(context, page, url);
    try {
      await script(viewer);
    } catch (error) {
      const problems = [...viewer.problems].join('\n');
      const text = await page.innerText('body');
      throw new Error(`${error.stack}\n${page.url()}\n${problems}\n${text}`);
    }
    for (const problem of viewer.problems) print('problem', problem);
    await browser.close();
  };
  run().catch((error) => {
    process.stderr.write(`${error.stack || error}\n`);
    process.exit(1);
  });
}

module.exports = { drive, isDrawn, print };
