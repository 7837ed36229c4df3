import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findBrowser } from '../../scripts/browsers/find.mjs';

describe('finding browsers', () => {
  it('takes what the environment names', async () => {
    process.env.CHROME_PATH = '/opt/my/chrome';
    try {
      assert.equal(await findBrowser('chromium'), '/opt/my/chrome');
    } finally {
      delete process.env.CHROME_PATH;
    }
  });
});
