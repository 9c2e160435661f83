// Drives the viewer's study list in headless Chromium, and prints what it shows as lines of "name
// value". Arguments: the browser, URI of the viewer, how many studies there are, and filters, each
// as four words: a name for the result, the filter, what is typed, how many studies match.
'use strict';
const { drive, print } = require('./viewer-page.cjs');

const [browserPath, url, all, ...filters] = process.argv.slice(2);

// Wide enough for all columns.
drive(
  browserPath,
  url,
  async (viewer) => {
    const { page } = viewer;
    const rows = page.locator('tbody tr:not([data-filter-row]):not([role="dialog"] *)');
    const firsts = async () => {
      const texts = await rows.locator('td:first-child').allInnerTexts();
      return texts.map((text) => text.trim()).filter((text) => text);
    };
    const range = (text) =>
      viewer.until(
        async () => (await page.innerText('body')).match(/\d+-\d+ of \d+/)?.[0],
        (now) => now === text,
        `range is not ${text}`,
      );
    const asked = (part) =>
      page.waitForResponse((r) => decodeURIComponent(r.url()).includes(part));
    const fields = page.locator('tr[data-filter-row] > td');
    const textField = (column) => (value) => fields.nth(column).locator('input').fill(value);
    const type = {
      PatientName: textField(0),
      '00100020': textField(1),
      StudyDate: async (value) => {
        const [from, until] = value.split('-').map((d) => d.replace(/(....)(..)(..)/, '$1-$2-$3'));
        const answered = asked(`StudyDate=${value.split('-')[0]}-`);
        await viewer.at('input-date-range-start').fill(from);
        await answered;
        await viewer.at('input-date-range-end').fill(until);
        await page.keyboard.press('Escape');
      },
      ModalitiesInStudy: async (value) => {
        await fields.nth(3).locator('input').click();
        await page.locator('[cmdk-item]').filter({ hasText: new RegExp(`^${value}$`) }).click();
        await page.keyboard.press('Escape');
      },
      StudyDescription: textField(4),
      AccessionNumber: textField(5),
    };

    await page.goto(url);
    await range(`1-50 of ${all}`);
    print('page', (await firsts()).length);
    await page.getByLabel('Next page').click();
    await range(`51-${all} of ${all}`);
    print('rest', (await firsts()).length);
    await page.getByLabel('Previous page').click();
    await range(`1-50 of ${all}`);

    for (const direction of ['asc', 'desc']) {
      await page.getByLabel('Sort Patient').click();
      await page.waitForURL((at) => at.searchParams.get('sortDirection') === direction);
      const inOrder = (names) => {
        const sorted = [...names].sort();
        if (direction === 'desc') sorted.reverse();
        return names.length === 50 && String(sorted) === String(names);
      };
      print(direction, inOrder(await viewer.until(firsts, inOrder, `not ${direction}`)));
    }

    for (let i = 0; i < filters.length; i += 4) {
      const [name, field, value, count] = filters.slice(i, i + 4);
      const expected = /^[0-9]+-[0-9]+$|^[A-Z]{2}$/.test(value) ? value : `*${value}*`;
      const answered = asked(`${field}=${expected}`);
      await type[field](value);
      await answered;
      await range(count === '0' ? '0-0 of 0' : `1-${count} of ${count}`);
      print(name, (await firsts()).length);
      await page.getByLabel('Reset filters').click();
      await range(`1-50 of ${all}`);
    }
  },
  { width: 1700, height: 900 },
);
