// The test browser itself. Real: Chromium, its WebGL, a page over HTTP. Faked: nothing.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { axeViolations, nothingWrong, openBrowser, watch } from './browser.ts';

const greenCanvas = `<!doctype html><html lang="en"><title>Green</title><main><h1>Green</h1>
<canvas id="map" width="64" height="64"></canvas></main><script>
const gl = document.getElementById('map').getContext('webgl2', { preserveDrawingBuffer: true });
gl.clearColor(0, 0.6, 0.2, 1);
gl.clear(gl.COLOR_BUFFER_BIT);
const pixel = new Uint8Array(4);
gl.readPixels(8, 8, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
window.pixel = [...pixel];
</script>`;

const good = '<!doctype html><html lang="en"><title>Good</title><main><h1>Good</h1></main>';
const bad = `<!doctype html><title>Bad</title><img src="/missing.png"><script>console.error('said')</script>
<script>fetch('http://other.invalid/tile').catch(() => {})</script>`;

describe('the test browser', () => {
  let browser: Browser;
  let server: Server;
  let address: string;

  before(async () => {
    browser = await openBrowser();
    server = createServer((request, response) => {
      if (request.url === '/missing.png') response.writeHead(404).end();
      else if (request.url === '/bad') response.setHeader('content-type', 'text/html').end(bad);
      else
        response
          .setHeader('content-type', 'text/html')
          .setHeader('content-security-policy', "default-src 'self'")
          .end(request.url === '/good' ? good : '');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const port = server.address();
    address = typeof port === 'object' ? `http://127.0.0.1:${port?.port}` : '';
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  test('draws with WebGL and takes a picture of it', async () => {
    const page = await browser.newPage({ viewport: { width: 200, height: 200 } });
    const watched = watch(page);
    await page.goto(`data:text/html,${encodeURIComponent(greenCanvas)}`);
    assert.deepEqual(await page.evaluate('window.pixel'), [0, 153, 51, 255]);
    const picture = await page.locator('#map').screenshot();
    assert.equal(picture.subarray(1, 4).toString(), 'PNG');
    assert.deepEqual(watched, nothingWrong);
    await page.close();
  });

  test('finds nothing on a good page, under a strict content security policy', async () => {
    const page = await browser.newPage();
    const watched = watch(page);
    await page.goto(`${address}/good`);
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(watched, nothingWrong);
    await page.close();
  });

  test('names what is wrong on a bad page', async () => {
    const page = await browser.newPage();
    const watched = watch(page);
    await page.goto(`${address}/bad`, { waitUntil: 'networkidle' });
    const rules = (await axeViolations(page)).map((line) => line.split(':')[0]);
    assert.ok(rules.includes('image-alt') && rules.includes('html-has-lang'), rules.join(' '));
    assert.ok(watched.consoleErrors.includes('said'));
    assert.ok(watched.failedRequests.some((line) => line === `404 ${address}/missing.png`));
    assert.deepEqual(watched.otherHosts, ['http://other.invalid/tile']);
    await page.close();
  });
});
